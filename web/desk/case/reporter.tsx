import { PhoneNumber } from '../../parts/phone-number.tsx'
import { useWords } from '../../words/language.ts'
import type { CaseAnswer } from '../telling/answers.ts'

/** The reporter's number, where one was left: hidden until a purpose is given, and the look is recorded. */
export const Reporter = ({
  answer,
  onUnmask,
}: {
  answer: CaseAnswer
  onUnmask: (purpose: string) => Promise<string>
}) => {
  const { t } = useWords()
  const left = answer.steps[0]?.form.some((field) => field.name === 'phone')
  if (!left) return null
  return (
    <section className="sec reporter" aria-label={t('case.reporter-phone')}>
      <span className="meta">{t('case.reporter-phone')}</span>
      <PhoneNumber
        phone={{ shown: t('case.phone-hidden'), masked: true }}
        onUnmask={onUnmask}
        purposes={[t('purpose.place'), t('purpose.progress'), t('purpose.verify')]}
      />
    </section>
  )
}
