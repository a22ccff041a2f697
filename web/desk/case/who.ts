import type { Words } from '#kernel/words.ts'
import type { WhoNowData } from '../../parts/who-now.tsx'
import { inList, onTheWall } from '../../words/days.ts'
import type { Say } from '../../words/language.ts'
import type { CaseAnswer } from '../telling/answers.ts'
import { chipOf, dueWords } from '../telling/chip.ts'

/** Who is answerable now, with the time that is left to them; of an ended case, how it ended. */
export function whoNow(t: Say, say: (words: Words) => string, answer: CaseAnswer): WhoNowData {
  const { answerable } = answer
  const state = answer.stateWords ? say(answer.stateWords) : ''
  if (!answerable)
    return {
      name: answer.result ? say(answer.result) : state,
      post: t('who.ended', { state, at: answer.closedAt ? inList(answer.closedAt, onTheWall(answer.at).day) : '' }),
      chip: chipOf(t, answer.chip),
      ...(answer.rating ? { note: t('who.rated', { rating: say(answer.rating) }) } : {}),
    }
  const [first, ...others] = answerable.people
  const role = answerable.role ? say(answerable.role) : ''
  // Of a hold the review day, as lists tell it; else by when.
  const due =
    answer.chip?.state === 'held'
      ? dueWords(t, answer, answer.at)
      : answer.dueAt && t('due.before', { at: inList(answer.dueAt, onTheWall(answer.at).day) })
  return {
    name: first?.name ?? answerable.place,
    post: first
      ? t('who.post', { post: postAt(t, answerable.place, first.title), state })
      : t('who.nobody', { role: role || state }),
    ...(answerable.phone ? { phone: { shown: answerable.phone, masked: false } } : {}),
    // A joined case is not on hold: it waits for its main case.
    ...(answer.main
      ? { chip: { state: 'held' as const, words: t('same.with-main') } }
      : answer.chip
        ? { chip: chipOf(t, answer.chip) }
        : {}),
    ...(due ? { due } : {}),
    ...(others.length > 0
      ? { note: t('who.others', { names: others.map((p) => p.name).join(t('mark.between')) }) }
      : {}),
  }
}

/** Office and post without saying anything twice: a title that begins with the office, or with its section, goes on from it. */
function postAt(t: Say, place: string, title: string): string {
  // A person's own desk stands nowhere.
  if (place === '') return title
  for (let from = 0; from < place.length - 1; from++)
    if (title.startsWith(place.slice(from))) return place.slice(0, from) + title
  return t('who.post-at', { place, title })
}
