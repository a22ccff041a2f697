import type { ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import { EmptyState } from '../../parts/empty-state.tsx'
import { FilterTabs } from '../../parts/filter-tabs.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { useWords } from '../../words/language.ts'
import { Asked } from '../frame/page-state.tsx'
import { type CountedProgramme, useCounted } from './counted.ts'

export interface CountedProps {
  programme: string
  /** To choose another programme; nothing where there is one. */
  tabs: ReactNode
}

interface CountedPageProps {
  title: 'nav.figures' | 'nav.evaluation'
  /** Only programmes that are counted for places, not for one's own organisations alone. */
  ofPlace?: boolean
  children: (chosen: CountedProps) => ReactNode
}

/** A page of figures of one programme, which stands in its address: the first that one may read, unless another is chosen. */
export const CountedPage = ({ title, ofPlace = false, children }: CountedPageProps) => {
  const { t } = useWords()
  return (
    <Asked query={useCounted()}>
      {({ rows }) => {
        const all = rows.filter((one) => !ofPlace || one.ofPlace)
        if (all.length > 0) return <Chosen all={all}>{children}</Chosen>
        return (
          <DeskPage>
            <PaneTop title={t(title)} />
            <EmptyState words={t('figures.none')} way={{ words: t('empty.home'), href: '/' }} />
          </DeskPage>
        )
      }}
    </Asked>
  )
}

const Chosen = ({ all, children }: Pick<CountedPageProps, 'children'> & { all: readonly CountedProgramme[] }) => {
  const { t, say } = useWords()
  const [address, setAddress] = useSearchParams()
  const here = all.find(({ programme }) => programme === address.get('programme')) ?? all[0]
  const choose = (programme: string) => {
    // Rows and figures of one programme mean nothing in another.
    const kept = ['from', 'to', 'place'].flatMap((name) =>
      address.get(name) ? [[name, address.get(name) as string]] : [],
    )
    setAddress({ programme, ...Object.fromEntries(kept) }, { replace: true })
  }
  if (!here) return null
  const tabs = all.length > 1 && (
    <FilterTabs
      label={t('figures.programmes')}
      filters={all.map(({ programme, words }) => ({ id: programme, words: say(words) }))}
      chosen={here.programme}
      onChoose={choose}
    />
  )
  return children({ programme: here.programme, tabs })
}
