import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { type MoreWords, startWords } from './words/language.ts'

/** Answers of the interface stay fresh for half a minute; live events make them stale sooner. A "no" is not asked again. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (failures, error) => failures < 2 && !(error instanceof Error && 'refused' in error),
      refetchOnWindowFocus: true,
      // Without a signal a page says so at once instead of waiting in silence.
      networkMode: 'always',
    },
    mutations: { retry: false },
  },
})

/** Puts a shell on the page: words first, then what it shows. @param words those that only this shell speaks */
export function startShell(shell: ReactNode, words?: MoreWords): void {
  startWords(undefined, words)
  const root = document.getElementById('root')
  if (!root) throw new Error('the page has no root')
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>{shell}</QueryClientProvider>
    </StrictMode>,
  )
}
