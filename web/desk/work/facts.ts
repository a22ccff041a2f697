import type { Words } from '#kernel/words.ts'
import type { KeyValue } from '../../parts/key-values.tsx'
import { inList, onTheWall } from '../../words/days.ts'
import type { Say } from '../../words/language.ts'
import type { CaseAnswer } from '../telling/answers.ts'
import { filledIn } from '../telling/filled.ts'
import { actorWords, textOfStep } from '../telling/steps.ts'

/** So many fields leave what can be done in sight. */
const MOST = 6

/** What a dispatcher looks at: what and where, who reported it, in which words, and what was near. */
export function factsOf(
  t: Say,
  say: (words: Words) => string,
  answer: CaseAnswer,
): { readonly head: string; readonly where: string; readonly facts: readonly KeyValue[] } {
  const [first] = answer.steps
  const today = onTheWall(answer.at).day
  const kind = answer.kindWords ? say(answer.kindWords) : answer.number
  const spot = textOfStep(first, 'spot')
  const text = textOfStep(first, 'text')
  // Beside a list stands what tells one from another; an application for help is read on its own page.
  const facts: KeyValue[] = answer.helps ? [] : filledIn(t, say, answer).slice(0, MOST)
  if (first) {
    const who = first.organisation
      ? t('facts.official', { name: actorWords(t, first), organisation: first.organisation })
      : first.actor === null && answer.source !== 'resident' && answer.sourceWords
        ? say(answer.sourceWords)
        : actorWords(t, first)
    facts.push({ label: t('facts.reported'), words: t('facts.reported-words', { who, at: inList(first.at, today) }) })
  }
  if (text) facts.push({ label: t('facts.words'), words: t('facts.quoted', { words: text }) })
  const last = answer.steps.at(-1)
  const opinion = last && last.no > 1 ? textOfStep(last, 'opinion') : undefined
  if (last && opinion)
    facts.push({
      label: last.words ? say(last.words) : '',
      words: t('facts.said-by', { who: actorWords(t, last), words: opinion }),
    })
  if (answer.near.count > 0) {
    const href = `/work/${answer.programme}/all?${new URLSearchParams({ place: answer.place.slice(0, 12), kind: answer.kind ?? '' })}`
    const leads = [...new Set(answer.near.leads)]
    facts.push({
      label: t('facts.near'),
      words: [
        { href, words: t('facts.near-count', { days: answer.near.days, n: answer.near.count }) },
        ...(leads.length > 0 ? [t('facts.near-leads', { names: leads.join(t('mark.between')) })] : []),
      ],
    })
  }
  return { head: answer.title ?? kind, where: [answer.placeName, spot].filter(Boolean).join(' · '), facts }
}
