import { useState } from 'react'
import { Navigate, useLocation, useNavigate } from 'react-router'
import type { Shapes } from '../../api/client.ts'
import { Dock } from '../../parts/dock.tsx'
import type { Field, FieldValues } from '../../parts/fields/field.ts'
import { PlainForm } from '../../parts/fields/plain-inputs.tsx'
import { PhotoSending } from '../../parts/photo-input.tsx'
import type { Pick } from '../../parts/picker-state.ts'
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
  readonly by: string | null | undefined
  readonly entry: Pick
}

type Form = Readonly<Record<string, Omit<Shapes['Field'], 'name'>>>

const ObjectForm = ({ by, entry, declared }: { by: string; entry: Pick; declared: Form }) => {
  const { t } = useWords()
  const navigate = useNavigate()
  const { data: about } = useAbout()
  const fields = Object.entries(declared).map(([name, field]) => ({ ...field, name }) as Field)
  const [first] = useState<FieldValues>(() => ({ entry }))
  const title = t('score.object-title')
  const form = useActForm(
    {
      name: `object ${entry.id}`,
      url: `/api/${by}/object`,
      page: '/score',
      first,
      about: () => ({ fields, title, place: entry.name }),
    },
    async (ended) =>
      ended === 'done'
        ? navigate('/score', { replace: true })
        : navigate('/kept', { replace: true, state: { title, place: entry.name, act: true } }),
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
        <p>{entry.name}</p>
      </section>
      <p className="sub-line">{t('score.object-note')}</p>
      <PhotoSending value={form.sending}>
        <PlainForm
          fields={fields.filter(({ name }) => name !== 'entry')}
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

/** An objection to one record of one's own: the record is known, the reason is asked. */
export const ObjectPage = () => {
  const { t } = useWords()
  const given = useLocation().state as Objecting | null
  const by = given?.by ?? undefined
  const programme = useAlong(
    '/api/programmes/{id}',
    { params: { path: { id: by ?? '' } } },
    { enabled: by !== undefined },
  )
  if (!given || !by) return <Navigate to="/score" replace />
  const declared = programme.data?.steps.find(({ step }) => step === 'object')?.form
  if (!declared)
    return <Waiting title={t('score.object-title')} error={programme.error} again={() => void programme.refetch()} />
  return <ObjectForm by={by} entry={given.entry} declared={declared} />
}
