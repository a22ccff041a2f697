import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useAsk } from '../../api/hooks.ts'
import { shownDay } from '../../cases/chip.ts'
import { NearbyCard } from '../../parts/phone-cards.tsx'
import { onTheWall } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import type { Reporting } from '../about.ts'
import { keepReceipt } from '../receipts.ts'
import { clearDraft, type Draft } from './draft.ts'

/** Somebody in the same village reported the same kind and it is still open: offers to follow theirs. Never a refusal. */
export const Nearby = ({ reporting, draft }: { reporting: Reporting; draft: Draft }) => {
  const { t, say } = useWords()
  const navigate = useNavigate()
  const [dismissed, setDismissed] = useState<string>()
  const { kind, place } = draft
  const { data } = useAsk(
    '/api/public/{programme}/cases',
    {
      params: {
        path: { programme: reporting.id },
        query: { show: 'open', village: place?.code ?? '', kind: kind ?? '', limit: 1 },
      },
    },
    { enabled: Boolean(kind && place) },
  )
  const first = data?.rows[0]
  if (!first || !kind || !place || dismissed === first.number) return null
  const today = onTheWall(data.at).day
  const follow = async () => {
    keepReceipt({
      programme: reporting.id,
      number: first.number,
      title: first.title?.zh ?? '',
      place: first.placeName,
      at: data.at,
      due: null,
      who: '',
    })
    await navigate('/mine', { replace: true })
    clearDraft()
  }
  return (
    <NearbyCard
      title={t(first.filedOn === today ? 'nearby.today' : 'nearby.before')}
      at={shownDay(first.filedOn, today)}
      words={[first.title && say(first.title), first.stateWords && say(first.stateWords)]
        .filter(Boolean)
        .join(t('nearby.and'))}
      onSame={() => void follow()}
      onOther={() => setDismissed(first.number)}
    />
  )
}
