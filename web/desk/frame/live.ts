import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

/**
 * Hears that something on one's desks changed, and has lists, counts and messages asked anew. A case that lies open is left as it
 * is: asking for it again would be recorded as another look, and acts on a case that moved on are refused anyway. When posts
 * change, everything is asked anew.
 */
export function useDeskLive(listens: boolean): void {
  const queries = useQueryClient()
  useEffect(() => {
    if (!listens) return
    const source = new EventSource('/api/live')
    const work = () =>
      void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== '/api/cases/{id}' })
    const posts = () => void queries.invalidateQueries()
    source.addEventListener('work', work)
    source.addEventListener('posts', posts)
    return () => source.close()
  }, [queries, listens])
}
