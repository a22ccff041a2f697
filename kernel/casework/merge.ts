import type { PostHeld, Scope } from '../actor.ts'
import { type CaseFile, type CaseMove, type CaseSet, deskOfOrganisation, deskOfPerson, type Viewer } from './case.ts'

/** A case with what a step sets; flags are raised and lowered one by one. */
export function merge(file: CaseFile, set: CaseSet | undefined): CaseFile {
  if (!set) return file
  const { raise, lower, ...plain } = set
  const flags =
    raise || lower ? [...new Set([...file.flags.filter((f) => !lower?.includes(f)), ...(raise ?? [])])] : file.flags
  return { ...file, ...plain, flags }
}

/** Who may see the case from now on: who did before, those its fields name, and who acted by a post. */
export function viewersOf(
  file: CaseFile,
  before: readonly Viewer[],
  scope: Scope,
  post: PostHeld | undefined,
): Viewer[] {
  const viewers = new Map<string, Viewer>()
  const add = (v: Viewer) => {
    if (!viewers.has(`${v.viewer} ${v.why}`)) viewers.set(`${v.viewer} ${v.why}`, v)
  }
  for (const v of before) add(v)
  if (file.reporter) add({ viewer: deskOfPerson(file.reporter), why: 'reporter' })
  if (file.lead) add({ viewer: deskOfOrganisation(file.lead), why: 'lead' })
  for (const o of file.assisting) add({ viewer: deskOfOrganisation(o), why: 'assisting' })
  if (file.holder) add({ viewer: deskOfPerson(file.holder), why: 'part' })
  if (scope.person && post) add({ viewer: deskOfPerson(scope.person), why: 'part' })
  return [...viewers.values()]
}

/** Equal as JSON; most values of a case are plain or stand in both as they are. */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  return JSON.stringify(a) === JSON.stringify(b)
}

/** What a step changed, as it stands in the step. */
export function diff(before: CaseFile | undefined, after: CaseFile): CaseMove {
  const move: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(after)) {
    if (key === 'number' || key === 'county') continue
    if (!same(before?.[key as keyof CaseFile] ?? null, value ?? null))
      move[key] = value instanceof Date ? value.toISOString() : value
  }
  return move as CaseMove
}
