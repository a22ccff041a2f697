import type { Answer } from '../api/client.ts'
import { chipData, shownDay } from '../cases/chip.ts'
import { stagesData } from '../cases/stages.ts'
import type { PublicCase } from '../parts/public-cases.tsx'
import type { Say, Words } from '../words/language.ts'

type Row = Answer<'/api/public/{programme}/cases'>['rows'][number]

/** What stands under the chip: which day, and what it is the day of. */
function dueWords(t: Say, { due }: Row, today: string): string {
  if (!due) return t('public.no-limit')
  return t(`public.due-${due.kind}` as const, { on: shownDay(due.on, today) })
}

/** The small line under a result: the unit that has it, or how its reporter rated it. */
function noteOf(t: Say, say: (words: Words) => string, { rating, lead, chip }: Row): string | undefined {
  if (rating) return t('matter.rated', { rating: say(rating) })
  return chip?.state === 'done' ? undefined : (lead ?? undefined)
}

/** A matter as the public list shows it. No name, no exact spot, no text that somebody typed is in the answer it comes from. */
export function publicCase(
  t: Say,
  say: (words: Words) => string,
  row: Row,
  programme: string,
  today: string,
): PublicCase {
  const note = noteOf(t, say, row)
  return {
    id: row.number,
    title: row.title ? say(row.title) : row.number,
    href: `/cases/${programme}/${encodeURIComponent(row.number)}`,
    where: t('public.where', { place: row.placeName, on: shownDay(row.filedOn, today) }),
    stages: stagesData(say, row.stages),
    result: row.result ? say(row.result) : row.stateWords ? say(row.stateWords) : '',
    ...(note ? { resultNote: note } : {}),
    chip: chipData(t, row.chip) ?? { state: 'ok', words: '' },
    due: dueWords(t, row, today),
  }
}
