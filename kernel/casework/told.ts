import type { Id } from '../id.ts'
import type { CaseFile } from './case.ts'
import type { CaseProgramme } from './step.ts'
import type { Answerable } from './timer.store.ts'

/**
 * Who is told: whoever is answerable, and the superior's holders. At an organisation's desk these are the person who has
 * the case in hand, else those whose role may take a step now, else everybody with a post there. Nobody is told twice.
 */
export function whoIsTold(
  programme: Pick<CaseProgramme, 'lifecycle'>,
  file: Pick<CaseFile, 'desk' | 'state' | 'holder'>,
  found: readonly Answerable[],
  superior: string | null,
): { readonly answerable: readonly Id[]; readonly superiors: readonly Id[] } {
  let mine = found.filter((a) => a.desk === file.desk)
  if (file.desk?.startsWith('o:')) {
    const roles = rolesIn(programme, file.state)
    const narrower = [mine.filter((a) => a.person === file.holder), mine.filter((a) => a.role && roles.has(a.role))]
    mine = narrower.find((list) => list.length > 0) ?? mine
  }
  const answerable = new Set(mine.map((a) => a.person))
  const above = found.filter((a) => a.desk === superior && !answerable.has(a.person))
  return { answerable: [...answerable], superiors: [...new Set(above.map((a) => a.person))] }
}

/** Roles that may take some step from this state. */
function rolesIn({ lifecycle }: Pick<CaseProgramme, 'lifecycle'>, state: string): ReadonlySet<string> {
  const roles = new Set<string>()
  for (const { from, by } of Object.values(lifecycle.steps))
    if (from?.includes(state)) for (const who of by) if (who !== 'anyone' && 'role' in who) roles.add(who.role)
  return roles
}
