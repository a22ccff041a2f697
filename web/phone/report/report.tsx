import { Navigate, useNavigate } from 'react-router'
import { DangerLine } from '../../parts/danger-line.tsx'
import { Dock } from '../../parts/dock.tsx'
import { useElder } from '../../parts/elder.ts'
import { PlainForm } from '../../parts/fields/plain-inputs.tsx'
import { PhoneHead, PlaceCard } from '../../parts/phone-cards.tsx'
import { PhotoInput } from '../../parts/photo-input.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { ElderSwitch } from '../../parts/switches.tsx'
import { PhoneShell } from '../../shells/phone-shell.tsx'
import { useWords } from '../../words/language.ts'
import { useMe } from '../about.ts'
import { changeDraft, clearDraft, isBegun } from './draft.ts'
import { discreetField, phoneField, textFields } from './fields.ts'
import { useReport } from './ground.tsx'
import { Nearby } from './nearby.tsx'
import { What } from './what.tsx'

const MOST_PHOTOS = 6

/** The whole report on one page: danger first, nothing required but what and where. */
export const ReportPage = () => {
  const { t, say } = useWords()
  const elder = useElder()
  const navigate = useNavigate()
  const me = useMe().data
  const report = useReport()
  const { draft, about, reporting, errors } = report
  if (elder) return <Navigate to="/report/easy/1" replace />
  const visitor = me?.kind === 'visitor'
  const saidOf = (field: string) => {
    const found = errors.find((error) => error.field === field)
    return found && say(found.words)
  }
  const fields = visitor ? [...textFields, phoneField] : [...textFields, discreetField]
  return (
    <PhoneShell
      title={t('report.report')}
      onBack={() => void navigate('/')}
      aside={<ElderSwitch />}
      dock={
        <Dock
          go={{
            words: t(draft.main ? 'report.send-joined' : 'report.send'),
            onGo: () => report.send(),
            busy: report.busy,
          }}
          sum={report.busy && report.leaving ? t('report.photos-leaving') : undefined}
          foot={about?.demonstration ? t('shell.demo') : undefined}
        />
      }
    >
      <DangerLine />
      <PhoneHead
        title={t('report.what')}
        aside={
          <>
            {t('report.or')}
            <button type="button" className="link" onClick={() => void navigate('find')}>
              {t('report.search')}
            </button>
            {t('report.comma')}
            <button type="button" className="link" onClick={() => void navigate('find')}>
              {t('report.speak')}
            </button>
          </>
        }
      />
      {draft.refused && (
        <div className="refusal">
          <p className="says">{say(draft.refused.words)}</p>
          <p>{say(draft.refused.todo)}</p>
        </div>
      )}
      <What draft={draft} reporting={reporting} said={saidOf('item')} />
      <PhoneHead title={t('report.photo')} aside={t('report.photo-help')} />
      <PhotoInput
        photos={report.photos}
        onChange={report.onPhotos}
        max={MOST_PHOTOS}
        camera={false}
        cover
        invalid={Boolean(saidOf('photos'))}
      />
      {saidOf('photos') && (
        <p className="error" role="alert">
          {saidOf('photos')}
        </p>
      )}
      <PlaceCard
        place={draft.place?.name ?? t('place.not-chosen')}
        {...(draft.spot ? { spot: draft.spot } : {})}
        {...(draft.place ? {} : { way: t('place.choose') })}
        onChange={() => void navigate('place')}
      />
      {saidOf('place') && (
        <p className="error" role="alert">
          {saidOf('place')}
        </p>
      )}
      <Nearby draft={draft} />
      <PhoneHead title={t('report.more')} aside={t('report.not-required')} />
      <PlainForm
        fields={fields}
        values={{ title: draft.title, text: draft.text, phone: draft.phone, discreet: draft.discreet }}
        onChange={({ title, text, phone, discreet }) =>
          changeDraft({
            title: String(title ?? ''),
            text: String(text ?? ''),
            phone: String(phone ?? ''),
            discreet: discreet === true,
          })
        }
        errors={errors}
      />
      {report.refusal && <RefusalNote {...report.refusal} />}
      {isBegun(draft) && (
        <p className="kept">
          {t('report.kept')}
          <button
            type="button"
            className="link"
            onClick={() => {
              report.onPhotos([])
              clearDraft()
            }}
          >
            {t('report.begin-anew')}
          </button>
        </p>
      )}
    </PhoneShell>
  )
}
