import { useWords } from '../../words/language.ts'
import { PointsFrame } from './frame.tsx'
import { RedeemCode } from './redeem-code.tsx'

/** The code of the minute alone on its page, large enough to be held across a counter. */
export const CodePage = () => {
  const { t } = useWords()
  return (
    <PointsFrame title={t('code.title')} back="/points">
      <RedeemCode />
    </PointsFrame>
  )
}
