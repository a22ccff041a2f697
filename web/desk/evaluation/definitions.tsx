import { type Counted, tellsOf } from '#kernel/publicity/figure.ts'
import { KeyValues } from '../../parts/key-values.tsx'
import { Section } from '../../parts/section.tsx'
import { useWords } from '../../words/language.ts'
import type { EvaluationAnswer } from './rows.ts'

/** What every figure counts, out of what, and of when: it stands on the page and on its print. */
export const Definitions = ({ figures }: Pick<EvaluationAnswer, 'figures'>) => {
  const { t, say } = useWords()
  return (
    <Section title={t('evaluation.definitions')} last>
      <div className="evaluation-definitions">
        <KeyValues
          rows={figures.map(({ words, numerator, denominator, counts }) => ({
            label: say(words),
            words: denominator
              ? t('evaluation.definition-rate', { numerator: say(numerator), denominator: say(denominator) })
              : t('evaluation.definition-count', {
                  numerator: say(numerator),
                  when: t(`evaluation.${tellsOf(counts as unknown as Counted)}-told`),
                }),
          }))}
        />
      </div>
    </Section>
  )
}
