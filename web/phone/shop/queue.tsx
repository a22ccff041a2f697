import { useState } from 'react'
import { onTheWall } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'

/** Numbers of a redemption day: how many were handed out, and which one is called. They carry no name and lie on this phone. */
interface Queue {
  readonly day: string
  readonly given: number
  readonly called: number
}
const kept = 'liuchi.shop-queue'

function findQueue(day: string): Queue {
  try {
    const found = JSON.parse(localStorage.getItem(kept) ?? 'null') as Queue | null
    if (found?.day === day) return found
  } catch {
    // Altered by hand: the day begins anew.
  }
  return { day, given: 0, called: 0 }
}

/** The queue of today, as this phone keeps it; it outlives the page. */
export function useQueue() {
  const [queue, setQueue] = useState(() => findQueue(onTheWall(new Date()).day))
  const change = (part: Partial<Queue>) => {
    const next = { ...findQueue(queue.day), ...part }
    localStorage.setItem(kept, JSON.stringify(next))
    setQueue(next)
  }
  return {
    ...queue,
    give: () => change({ given: queue.given + 1 }),
    call: () => change({ called: Math.min(queue.called + 1, queue.given) }),
  }
}

/** Hands out numbers and calls the next one. Large, since it is turned to those who wait. */
export const QueueBar = ({ queue }: { queue: ReturnType<typeof useQueue> }) => {
  const { t } = useWords()
  const { given, called, give, call } = queue
  return (
    <section className="shop-queue" aria-label={t('queue.title')}>
      <p aria-live="polite">
        <b>{called > 0 ? t('queue.now', { n: called }) : t('queue.none')}</b>
        <small>{t('queue.wait', { given, waiting: given - called })}</small>
      </p>
      <button type="button" onClick={give}>
        {t('queue.give', { n: given + 1 })}
      </button>
      <button type="button" disabled={called >= given} onClick={call}>
        {t('queue.call')}
      </button>
    </section>
  )
}
