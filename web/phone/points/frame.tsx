import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { Dock } from '../../parts/dock.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { ElderSwitch } from '../../parts/switches.tsx'
import { PhoneShell } from '../../shells/phone-shell.tsx'
import { useWords } from '../../words/language.ts'
import { useAbout } from '../about.ts'
import { Waiting } from '../waiting.tsx'
import { type Home, type Mine, useMine } from './use-points.ts'
import './points.css'

interface FrameProps {
  title: string
  /** Where the way back leads. */
  back: string
  go?: { readonly words: string; readonly onGo: () => void; readonly busy?: boolean; readonly disabled?: boolean }
  sum?: ReactNode
  children: ReactNode
}

/** A page of one's points: bar, way back, elderly mode, dock. */
export const PointsFrame = ({ title, back, go, sum, children }: FrameProps) => {
  const { t } = useWords()
  const navigate = useNavigate()
  const { data: about } = useAbout()
  return (
    <PhoneShell
      title={title}
      onBack={() => void navigate(back)}
      aside={<ElderSwitch />}
      dock={<Dock {...(go ? { go } : {})} sum={sum} foot={about?.demonstration ? t('shell.demo') : undefined} />}
    >
      {children}
    </PhoneShell>
  )
}

/** Shows a page to whoever belongs to a household, with its points; to others that there is none, and whom to ask. */
export const WithHome = ({
  title,
  back,
  children,
}: {
  title: string
  back: string
  children: (mine: Mine, home: Home) => ReactNode
}) => {
  const { t } = useWords()
  const { data, error, refetch } = useMine()
  if (!data) return <Waiting title={title} error={error} again={() => void refetch()} />
  if (data.household) return children(data, data.household)
  return (
    <PointsFrame title={title} back={back}>
      <EmptyState words={t('my-points.no-home')} way={{ words: t('empty.home'), href: '/' }} />
      <p className="sub-line">{t('my-points.no-home-todo')}</p>
    </PointsFrame>
  )
}
