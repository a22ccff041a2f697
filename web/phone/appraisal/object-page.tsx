import { useState } from 'react'
import { Navigate, useLocation, useNavigate } from 'react-router'
import type { Shapes } from '../../api/client.ts'
import { Dock } from '../../parts/dock.tsx'
import type { Field, FieldValues } from '../../parts/fields/field.ts'
import { PlainForm } from '../../parts/fields/plain-inputs.tsx'
import { PhotoSending } from '../../parts/photo-input.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { ElderSwitch } from '../../parts/switches.tsx'
import { PhoneShell } from '../../shells/phone-shell.tsx'
import { useWords } from '../../words/language.ts'
import { useAbout } from '../about.ts'
import { useActForm } from '../kept/act-form.ts'
import { useAlong } from '../kept/along.ts'
import { Waiting } from '../waiting.tsx'

/** What one objects to, as the score says it. */
export interface Objecting {
  /** The programme in which one objects. */
  readonly by: string
  /** To an entry, or that something was not recorded at all. */
  readonly step: 'object' | 'claim'
  /** What is known already and not asked. */
  readonly known: FieldValues
  /** What it is about, in words. */
  readonly about: string
}

type Form = Readonly<Record<string, Omit<Shapes['Field'], 'name'>>>

const ObjectForm = ({ by, step, known, about: meant, declared }: Objecting & { declared: Form }) => {
  const { t } = useWords()
  const navigate = useNavigate()
  const { data: about } = useAbout()
  const fields = Object.entries(declared).map(([name, field]) => ({ ...field, name }) as Field)
  const [first] = useState(known)
  const title = t(step === 'claim' ? 'score.claim' : 'score.object-title')
  const form = useActForm(
    {
      name: `${step} ${meant}`,
      url: `/api/${by}/${step}`,
      page: '/score',
      first,
      about: () => ({ fields, title, place: meant }),
    },
    async (ended) =>
      ended === 'done'
        ? navigate('/score', { replace: true })
        : navigate('/kept', { replace: true, state: { title, place: meant, act: true } }),
  )
  return (
    <PhoneShell
      title={title}
      onBack={() => void navigate('/score')}
      aside={<ElderSwitch />}
      dock={
        <Dock
          go={{ words: t('score.object-send'), onGo: form.send, busy: form.busy }}
          sum={form.leaving ? t('report.photos-leaving') : undefined}
          foot={about?.demonstration ? t('shell.demo') : undefined}
        />
      }
    >
      <section className="points-balance">
        <p>{meant}</p>
      </section>
      <p className="sub-line">{t('score.object-note')}</p>
      <PhotoSending value={form.sending}>
        <PlainForm
          fields={fields.filter(({ name }) => !(name in known))}
          values={form.values}
          onChange={form.change}
          errors={form.errors}
          onSubmit={form.send}
        />
      </PhotoSending>
      {form.refusal && <RefusalNote {...form.refusal} />}
    </PhoneShell>
  )
}

/** An objection to one record of one's own, or that one is missing: what it is about is known, the reason is asked. */
export const ObjectPage = () => {
  const { t } = useWords()
  const given = useLocation().state as Objecting | null
  const by = given?.by
  const programme = useAlong(
    '/api/programmes/{id}',
    { params: { path: { id: by ?? '' } } },
    { enabled: by !== undefined },
  )
  if (!given || !by) return <Navigate to="/score" replace />
  const declared = programme.data?.steps.find(({ step }) => step === given.step)?.form
  if (!declared)
    return <Waiting title={t('score.object-title')} error={programme.error} again={() => void programme.refetch()} />
  return <ObjectForm {...given} declared={declared} />
}
