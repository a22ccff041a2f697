import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

/** Hears from the house that something on the reader's desks changed, and has everything asked anew. Nothing else comes this way. */
export function useLive(signedIn: boolean): void {
  const client = useQueryClient()
  useEffect(() => {
    if (!signedIn) return
    const source = new EventSource('/api/live')
    const stale = () => void client.invalidateQueries()
    source.addEventListener('work', stale)
    source.addEventListener('posts', stale)
    return () => source.close()
  }, [client, signedIn])
}
