import type { Shapes } from '../api/client.ts'
import type { Rich } from '../parts/rich.tsx'
import type { Say, Words } from '../words/language.ts'
import { limitWords } from './deadline.ts'

type Follows = NonNullable<Shapes['StepDone']['follows']>
type Answerable = Shapes['Answerable']

/** Who has it, as a place and a name: '文昌街道 章素琴'. Several holders of one desk are told by their role. */
const whoWords = (say: (words: Words) => string, { place, people, role }: Answerable): string => {
  const [one, ...others] = people
  if (one && others.length === 0) return `${place} ${one.name}`
  return role ? `${place} ${say(role)}` : place
}

/** What would follow from an act, line by line. */
export function followLines(t: Say, say: (words: Words) => string, follows: Follows | undefined): readonly Rich[] {
  if (!follows) return []
  const { stateWords, ended, answerable, course, next, tells } = follows
  const state = stateWords ? say(stateWords) : ''
  const lines: Rich[] = []
  if (ended) lines.push([t('tell.follows.becomes'), { strong: state }, t('tell.follows.ends')])
  else if (answerable)
    lines.push([
      t('tell.follows.becomes'),
      { strong: state },
      t('tell.follows.with'),
      { strong: whoWords(say, answerable) },
      t('tell.follows.answerable'),
    ])
  if (course)
    lines.push(
      t('tell.follows.limit', {
        limit: limitWords(t, course.limit.amount, course.limit.clock),
        due: `${course.dueDay} ${course.dueTime}`,
      }),
    )
  if (next) lines.push(t('tell.follows.next', { state: say(next.stateWords), who: whoWords(say, next) }))
  for (const tell of tells)
    lines.push(t(tell.reporter ? 'tell.follows.tells-reporter' : 'tell.follows.tells', { words: say(tell.words) }))
  return lines
}
