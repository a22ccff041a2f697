import type { Words } from '#kernel/words.ts'
import type { WhoNowData } from '../../parts/who-now.tsx'
import { inList, onTheWall } from '../../words/days.ts'
import type { Say } from '../../words/language.ts'
import type { CaseAnswer } from '../telling/answers.ts'
import { chipOf } from '../telling/chip.ts'

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
  const due = answer.dueAt ? inList(answer.dueAt, onTheWall(answer.at).day) : undefined
  return {
    name: first?.name ?? answerable.place,
    post: first
      ? t('who.post', { place: answerable.place, title: first.title, state })
      : t('who.nobody', { role: role || state }),
    ...(answerable.phone ? { phone: { shown: answerable.phone, masked: false } } : {}),
    ...(answer.chip ? { chip: chipOf(t, answer.chip) } : {}),
    ...(due ? { due: t('who.due', { at: due, state }) } : {}),
    ...(others.length > 0 ? { note: t('who.others', { names: others.map((p) => p.name).join('、') }) } : {}),
  }
}
