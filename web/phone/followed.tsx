import { useNavigate, useParams } from 'react-router'
import { useAsk } from '../api/hooks.ts'
import { PublicStanding } from '../cases/public-standing.tsx'
import { Dock } from '../parts/dock.tsx'
import { ElderSwitch } from '../parts/switches.tsx'
import { PhoneShell } from '../shells/phone-shell.tsx'
import { useWords } from '../words/language.ts'
import { useAbout } from './about.ts'
import { Waiting } from './waiting.tsx'

/** A public matter that this phone follows: what everybody may see of it. */
export const FollowedPage = () => {
  const { t } = useWords()
  const navigate = useNavigate()
  const { programme = '', number = '' } = useParams()
  const { data: about } = useAbout()
  const { data, error, refetch } = useAsk('/api/public/{programme}/cases/{number}', {
    params: { path: { programme, number } },
  })
  if (!data) return <Waiting title={t('mine.title')} error={error} again={() => void refetch()} />
  return (
    <PhoneShell
      title={t('mine.title')}
      onBack={() => void navigate('/mine')}
      aside={<ElderSwitch />}
      dock={<Dock foot={about?.demonstration ? t('shell.demo') : undefined} />}
    >
      <PublicStanding found={data} />
    </PhoneShell>
  )
}
