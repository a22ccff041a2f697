import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useAsk } from '../../api/hooks.ts'
import { shownDay } from '../../cases/chip.ts'
import { NearbyCard } from '../../parts/phone-cards.tsx'
import { onTheWall } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { changeDraft, type Draft } from './draft.ts'

/** Metres to which a distance is told: what a phone knows of its place is no better. */
const STEP = 10

/**
 * Somebody reported the same nearby and it is still open: whoever says so joins it, with a number of their own, and hears of it
 * as the first one does. Never a refusal.
 */
export const Nearby = ({ draft }: { draft: Draft }) => {
  const { t, say } = useWords()
  const navigate = useNavigate()
  const [others, setOthers] = useState<readonly string[]>([])
  const { kind = '', place, point, main } = draft
  const { data } = useAsk(
    '/api/grid-casework/alike',
    { params: { query: { item: kind, place: place?.code ?? '', ...(point ?? {}) } } },
    { enabled: Boolean(kind && place) },
  )
  const found = data?.rows.find(({ id }) => id === main) ?? data?.rows.find(({ id }) => !others.includes(id))
  if (!found || !kind || !place) return null
  const today = onTheWall(new Date()).day
  const when = found.filedOn === today ? 'today' : 'before'
  const metres = found.metres === null ? undefined : Math.max(STEP, Math.round(found.metres / STEP) * STEP)
  const title = found.own ? t('nearby.own') : metres ? t(`nearby.${when}-metres`, { n: metres }) : t(`nearby.${when}`)
  const also = found.joined > 0 ? t('nearby.joined', { n: found.joined }) : ''
  const words = [say(found.kindWords), found.stateWords && say(found.stateWords), also].filter(Boolean)
  const card = { title, at: shownDay(found.filedOn, today), words: words.join(t('nearby.and')) }
  if (found.own)
    return <NearbyCard {...card} same={t('nearby.open')} onSame={() => void navigate(`/cases/${found.id}`)} />
  if (main === found.id)
    return <NearbyCard {...card} chosen={t('nearby.will-join')} onOther={() => changeDraft({ main: undefined })} />
  return (
    <NearbyCard
      {...card}
      onSame={() => changeDraft({ main: found.id })}
      onOther={() => setOthers([...others, found.id])}
    />
  )
}
