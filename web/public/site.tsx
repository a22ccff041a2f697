import type { ReactNode } from 'react'
import type { Answer } from '../api/client.ts'
import { useAsk } from '../api/hooks.ts'
import { PublicShell } from '../shells/public-shell.tsx'
import { inFull } from '../words/days.ts'
import { useWords } from '../words/language.ts'

export type About = Answer<'/api/public/about'>

const TEN_MINUTES = 600_000

export const useAbout = () => useAsk('/api/public/about', undefined, { fresh: TEN_MINUTES })

/** The programme whose cases the site lists: the one that takes reports. */
export const listedOf = (about: About | undefined): string | undefined =>
  about?.programmes.find((programme) => programme.pictures.length > 0)?.id

interface SiteProps {
  /** Which page of the site this is. */
  here: 'cases' | 'notices' | 'inspections' | 'funds' | 'lists' | 'follow' | ''
  /** The minute to which its numbers hold, ISO text. */
  asOf?: string | undefined
  children: ReactNode
}

/** A page of the public site in its frame: who runs it, its filing number, and that no map is shown before its number is entered. */
export const Site = ({ here, asOf, children }: SiteProps) => {
  const { t } = useWords()
  const { data: about } = useAbout()
  const site = about?.site
  return (
    <PublicShell
      place={about?.county.name ?? ''}
      nav={[
        { id: 'cases', words: t('public.cases'), href: '/' },
        { id: 'notices', words: t('notices.title'), href: '/notices' },
        { id: 'inspections', words: t('inspections.title'), href: '/inspections' },
        { id: 'funds', words: t('fund.public'), href: '/funds' },
        { id: 'lists', words: t('lists.title'), href: '/property-lists' },
        { id: 'follow', words: t('follow.title'), href: '/follow' },
      ]}
      here={here}
      report={{ words: t('home.report'), href: '/m/report' }}
      foot={{
        host: site?.host ?? t('public.filing-missing'),
        filing: site?.filing ?? undefined,
        map: site?.mapNumber ? t('public.map', { number: site.mapNumber }) : t('public.no-map'),
        asOf: asOf ? inFull(asOf) : undefined,
        demo: about?.demonstration ?? false,
      }}
    >
      {children}
    </PublicShell>
  )
}
