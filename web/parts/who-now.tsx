import { useWords } from '../words/language.ts'
import { ButtonLink } from './button.tsx'
import { Chip, type ChipData } from './chip.tsx'
import { useKeys } from './keys.ts'
import { type PhoneData, PhoneNumber } from './phone-number.tsx'

/** Who is answerable at this moment. */
export interface WhoNowData {
  readonly name: string
  /** Post and part: '六尺巷社区专职网格员，核查'. */
  readonly post: string
  readonly phone?: PhoneData
  readonly chip?: ChipData
  /** '10-12 09:04 前核查' */
  readonly due?: string
  readonly note?: string
}

interface WhoNowProps {
  who: WhoNowData
  onUnmask?: (purpose: string) => Promise<string>
  purposes?: readonly string[]
}

/** The answerable person as the largest name of the page, with the number to call and the time that is left. */
export const WhoNow = ({ who, onUnmask, purposes }: WhoNowProps) => {
  const { t } = useWords()
  const open = who.phone && !who.phone.masked ? who.phone.shown : undefined
  const dial = open && `tel:${open.replaceAll(/[\s-]/g, '')}`
  useKeys(dial ? { c: () => window.location.assign(dial) } : {})
  return (
    <section className="sec who-now" aria-label={t('who.now')}>
      <p className="meta">{t('who.now')}</p>
      <div className="who">
        <h2>{who.name}</h2>
        {dial && (
          <ButtonLink href={dial} hint="C">
            {t('who.call')}
          </ButtonLink>
        )}
        <p>{who.post}</p>
        {who.phone && <PhoneNumber phone={who.phone} onUnmask={onUnmask} purposes={purposes} />}
      </div>
      {who.chip && (
        <p className="due">
          <Chip {...who.chip} />
          {who.due}
        </p>
      )}
      {who.note && <p className="meta note">{who.note}</p>}
    </section>
  )
}
