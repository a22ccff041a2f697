import { Section } from '../../parts/section.tsx'
import { useWords } from '../../words/language.ts'
import { type Ballot, classesOf, inPoints, type Tally } from './use-ballot.ts'

type Rated = Tally['rated'][number]

/** What a ballot came to: a line for each person with its bar for each class, and the sum that makes the number. */
export const Result = ({ ballot }: { ballot: Ballot }) => {
  const { t } = useWords()
  const { tally } = ballot
  if (!tally) return null
  const { valid, phone, fewest } = tally
  if (tally.void)
    return (
      <Section title={t('rating.result')} last>
        <p>
          {tally.void === 'few-phone' ? t('rating.void-phone', { n: phone }) : t('rating.void', { n: valid, fewest })}
        </p>
      </Section>
    )
  return (
    <Section title={t('rating.result')} note={t('rating.result-note', { n: valid, phone })} last>
      <p className="meta">{t('rating.rule')}</p>
      <ol className="ballot-result">
        {tally.rated.map((one) => (
          <Person key={one.line} ballot={ballot} tally={tally} one={one} />
        ))}
      </ol>
    </Section>
  )
}

const Person = ({ ballot, tally, one }: { ballot: Ballot; tally: Tally; one: Rated }) => {
  const { t, say, list } = useWords()
  const person = ballot.rated.find(({ line }) => line === one.line)
  const meanOf = (pile: string) => one.piles.find((each) => each.pile === pile)?.rating ?? null
  const counting = one.counts.filter(({ pile, weight }) => weight > 0 && meanOf(pile) !== null)
  const nameOf = (pile: string) =>
    classesOf(ballot, tally.piles.find((each) => each.pile === pile)?.classes ?? [], { t, say })
  return (
    <li>
      <div className="ballot-who">
        <b>{person?.name}</b>
        <small>{list(person?.titles ?? [], '、')}</small>
        <span className="score">
          {one.rating === null ? t('rating.no-grade') : t('rating.points', { points: inPoints(one.rating) })}
        </span>
      </div>
      {one.counts.map(({ pile, weight, grades, blank }) => {
        const all = Object.values(grades).reduce((sum, n) => sum + n, blank)
        const parts = [
          ...ballot.grades.map(({ code, words }) => ({ code, name: say(words), n: grades[code] ?? 0 })),
          { code: 'blank', name: t('rating.blank'), n: blank },
        ].filter(({ n }) => n > 0)
        const mean = meanOf(pile)
        const counts = list(parts.map(({ name, n }) => t('rating.n-of', { grade: name, n })))
        return (
          <div key={pile} className="ballot-bar">
            <span>
              {nameOf(pile)} <small>{t('rating.weight', { n: weight })}</small>
            </span>
            <span className="ballot-lane" aria-hidden="true">
              {parts.map(({ code, n }) => (
                <i
                  key={code}
                  data-grade={ballot.grades.findIndex((grade) => grade.code === code)}
                  style={{ width: `${(n * 100) / all}%` }}
                />
              ))}
            </span>
            <span>{mean === null ? counts : t('rating.counts', { counts, mean: inPoints(mean) })}</span>
          </div>
        )
      })}
      {one.rating !== null && (
        <p className="meta sum">
          {t('rating.sum', {
            above: counting.map(({ pile, weight }) => `${weight}×${inPoints(meanOf(pile) ?? 0)}`).join(' + '),
            below: counting.reduce((sum, { weight }) => sum + weight, 0),
            points: inPoints(one.rating),
          })}
        </p>
      )}
    </li>
  )
}
