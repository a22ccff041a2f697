import { formatMilli } from '#kernel/appraisal/points.ts'
import type { Shapes } from '../api/client.ts'
import { KeyValues } from '../parts/key-values.tsx'
import { type Photo, PhotoGrid } from '../parts/photos.tsx'
import type { Bit, Rich } from '../parts/rich.tsx'
import type { TimelineStep } from '../parts/timeline.tsx'
import { inList, onTheWall } from '../words/days.ts'
import type { Say, Words } from '../words/language.ts'

type Case = Shapes['Case']
type Step = Case['steps'][number]
type Told = (words: Words) => string

/** A value of a filled form in words. */
export function shownValue(
  t: Say,
  say: Told,
  { value, kind }: Pick<Shapes['ShownValue'], 'value'> & { readonly kind?: Shapes['ShownValue']['kind'] },
): string {
  if (value === null) return t('matter.erased')
  if (typeof value === 'boolean') return value ? t('yes') : t('no')
  if (Array.isArray(value)) return value.join(t('tell.why.and'))
  if (typeof value === 'object')
    return 'lines' in value
      ? value.lines
          .map((line) =>
            line
              .flatMap((cell, at) => {
                const head = value.heads[at]
                // Pictures and recordings of a row stand with it where it is shown, not in words.
                return cell === null || Array.isArray(cell) || !head
                  ? []
                  : [shownValue(t, say, { value: cell, kind: head.kind })]
              })
              .join(' '),
          )
          .join(t('mark.after'))
      : say(value)
  if (kind === 'score') return formatMilli(Number(value))
  return kind === 'amount' ? (Number(value) / 100).toFixed(2) : String(value)
}

/** The sentence of a step with its names strong: '章素琴派遣 市供电中心'. Whoever reported stays unnamed where they are not told. */
function toldRich(t: Say, say: Told, step: Step, first: boolean): Rich {
  const told = step.told ? say(step.told) : step.words ? say(step.words) : step.step
  const fills: Record<string, string> = {
    actor: step.actor ?? (first ? t('matter.reporter') : ''),
    organisation: step.organisation ?? '',
    lead: step.lead ?? '',
  }
  /** A place for something else is filled from the form of the step. */
  const filled = (name: string): string => {
    const field = step.form.find((one) => one.name === name)
    return fills[name] ?? (field && !field.sealed ? shownValue(t, say, field) : '')
  }
  const bits: Bit[] = told.split(/(\{[\w-]+\})/).flatMap((part): Bit[] => {
    const name = /^\{([\w-]+)\}$/.exec(part)?.[1]
    if (!name) return part ? [part] : []
    const word = filled(name)
    return word ? [name in fills ? { strong: word } : word] : []
  })
  const opinion = step.form.find(
    (one) => one.kind === 'long-text' && one.name !== 'text' && typeof one.value === 'string',
  )
  return opinion ? [...bits, t('matter.step-said', { words: String(opinion.value) })] : bits
}

type RowsByItem = Shapes['ShownRows'] & { readonly of: readonly string[] }

/** Rows of which each is about one item: they stand together, apart from the steps. */
export const isByItem = (value: unknown): value is RowsByItem =>
  typeof value === 'object' && value !== null && 'lines' in value && 'of' in value && value.of !== undefined

/** It stands in a row, with what it shows. */
export const isInRow = ({ field }: { readonly field: string }): boolean => field.includes('.')

/** Pictures of a step, behind the door of the case's scope; those of an item stand with the item. */
export const photosOfStep = (
  t: Say,
  file: Pick<Case, 'attachments' | 'steps'>,
  no: number,
  today: string,
): readonly Photo[] =>
  file.attachments
    .filter((one) => one.step === no && one.type.startsWith('image/') && !isInRow(one))
    .map((one, at) => {
      const step = file.steps.find((each) => each.no === no)
      return {
        id: one.file,
        src: `/api/files/${one.file}?size=thumb`,
        large: `/api/files/${one.file}`,
        alt: t('matter.photo', { n: at + 1 }),
        ...(step ? { caption: inList(step.at, today) } : {}),
        ...(step?.actor ? { by: step.actor } : {}),
      }
    })

/** Fields that stand elsewhere on the page. */
const elsewhere = new Set(['item', 'place', 'title', 'phone'])

/** The steps of a case, the latest first, each with what was filled in. */
export function timelineSteps(t: Say, say: Told, file: Case): TimelineStep[] {
  const today = onTheWall(file.at).day
  return file.steps.toReversed().map((step) => {
    const values = step.form.filter(
      (one) => !elsewhere.has(one.name) && !one.sealed && one.kind !== 'long-text' && !isByItem(one.value),
    )
    const photos = photosOfStep(t, file, step.no, today)
    const has = values.length > 0 || photos.length > 0
    return {
      id: String(step.no),
      at: inList(step.at, today),
      instant: step.at,
      words: toldRich(t, say, step, step.no === 1),
      ...(has
        ? {
            more: {
              words: photos.length > 0 ? t('matter.with-photos', { n: photos.length }) : t('matter.filled'),
              open: !file.closedAt && values.some(({ kind }) => kind === 'rows'),
              show: (
                <>
                  {values.length > 0 && (
                    <KeyValues
                      rows={values.map((one) => ({ label: say(one.words), words: shownValue(t, say, one) }))}
                    />
                  )}
                  {photos.length > 0 && <PhotoGrid photos={photos} columns={3} height={84} />}
                </>
              ),
            },
          }
        : {}),
    }
  })
}
