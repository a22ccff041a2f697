import { useSearchParams } from 'react-router'
import { useWords } from '../../words/language.ts'
import { PointsFrame } from './frame.tsx'
import { RedeemCode } from './redeem-code.tsx'

/** The code of the minute alone on its page, large enough to be held across a counter. */
export const CodePage = () => {
  const { t } = useWords()
  const of = useSearchParams()[0].get('of') === 'person' ? 'person' : 'household'
  return (
    <PointsFrame title={t('code.title')} back="/points">
      <p className="sub-line">{t(`code.of-${of === 'person' ? 'person' : 'home'}`)}</p>
      <RedeemCode of={of} />
    </PointsFrame>
  )
}
