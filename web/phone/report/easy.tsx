import { useEffect } from 'react'
import { Navigate, useNavigate, useParams } from 'react-router'
import { CategoryPictures } from '../../parts/category-pictures.tsx'
import { DangerLine } from '../../parts/danger-line.tsx'
import { Dock } from '../../parts/dock.tsx'
import { switchElder, useElder } from '../../parts/elder.ts'
import { PlainForm } from '../../parts/fields/plain-inputs.tsx'
import { WideChoice } from '../../parts/phone-cards.tsx'
import { PhotoInput } from '../../parts/photo-input.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { ElderSwitch } from '../../parts/switches.tsx'
import { PhoneShell } from '../../shells/phone-shell.tsx'
import { useWords } from '../../words/language.ts'
import { useMe } from '../about.ts'
import { changeDraft } from './draft.ts'
import { phoneField, textFields } from './fields.ts'
import { useReport } from './ground.tsx'
import { Nearby } from './nearby.tsx'
import { PlaceChoice } from './place.tsx'
import { choosePicture, KindList, kindsOfPicture, useCategories } from './what.tsx'

const STEPS = 4

/** Whoever calls has it filled in: the chosen village's committee, else the first one that has a telephone. */
const useHelpPhone = (): string | undefined => {
  const { about, draft } = useReport()
  const own = about?.villages.find((village) => village.code === draft.place?.code)
  return own?.phone ?? about?.villages.find((village) => village.phone)?.phone ?? undefined
}

const WhatStep = () => {
  const { t } = useWords()
  const { draft, reporting } = useReport()
  const categories = useCategories(reporting)
  const phone = useHelpPhone()
  const kinds = kindsOfPicture(reporting, draft.picture)
  // A picture without a usual kind asks more closely, in the same step.
  const usual = reporting?.pictures.find(({ picture }) => picture === draft.picture)?.usual
  return (
    <>
      <DangerLine />
      <CategoryPictures
        elder
        label={t('easy.what')}
        categories={categories}
        chosen={draft.picture}
        onChoose={(picture) => choosePicture(reporting, draft, picture)}
      />
      {draft.picture && !usual && <KindList kinds={kinds} chosen={draft.kind} label={t('report.which-kind')} />}
      {phone && (
        <WideChoice words={t('easy.call')} aside={t('easy.call-who')} href={`tel:${phone.replaceAll('-', '')}`} />
      )}
    </>
  )
}

const PhotoStep = () => {
  const { photos, onPhotos } = useReport()
  return <PhotoInput photos={photos} onChange={onPhotos} camera={false} cover />
}

const LastStep = () => {
  const me = useMe().data
  const { draft, errors, refusal } = useReport()
  const fields = [...textFields.filter(({ name }) => name === 'text'), ...(me?.kind === 'visitor' ? [phoneField] : [])]
  return (
    <>
      <PlainForm
        fields={fields}
        values={{ text: draft.text, phone: draft.phone }}
        onChange={({ text, phone }) => changeDraft({ text: String(text ?? ''), phone: String(phone ?? '') })}
        errors={errors}
      />
      <Nearby draft={draft} />
      {refusal && <RefusalNote {...refusal} />}
    </>
  )
}

/** The report for eyes and hands that need it larger: one question a page, step and count in words. */
export const EasyPage = () => {
  const { t } = useWords()
  const elder = useElder()
  const navigate = useNavigate()
  const report = useReport()
  const { draft, about } = report
  const step = Number(useParams().step ?? 1)
  // Who changes to the standard version on the way finds the same draft there.
  if (!elder) return <Navigate to="/report" replace />
  const first = !draft.kind ? 1 : !draft.place ? 2 : STEPS
  if (!(step >= 1 && step <= Math.max(first, 1)))
    return <Navigate to={`/report/easy/${Math.min(first, STEPS)}`} replace />
  const pages = {
    1: {
      title: t('easy.what'),
      hint: t('easy.what-hint'),
      done: Boolean(draft.kind),
      next: t('easy.what-done'),
      show: <WhatStep />,
    },
    2: {
      title: t('easy.where'),
      hint: t('easy.where-hint'),
      done: Boolean(draft.place),
      next: t('easy.where-done'),
      show: <PlaceChoice about={about} draft={draft} />,
    },
    3: {
      title: t('easy.photo'),
      hint: t('easy.photo-hint'),
      done: true,
      next: t(report.photos.length > 0 ? 'easy.photo-done' : 'easy.photo-none'),
      show: <PhotoStep />,
    },
    4: { title: t('easy.last'), hint: t('easy.last-hint'), done: true, next: t('easy.send'), show: <LastStep /> },
  } as const
  const page = pages[step as 1 | 2 | 3 | 4]
  return (
    <PhoneShell
      key={step}
      title={page.title}
      titleInBar={false}
      step={{ step, of: STEPS, hint: page.hint }}
      onBack={() => void navigate(step === 1 ? '/' : `/report/easy/${step - 1}`)}
      aside={<ElderSwitch />}
      dock={
        <Dock
          go={{
            words: page.next,
            busy: report.busy,
            disabled: !page.done,
            onGo: () => (step === STEPS ? report.send() : void navigate(`/report/easy/${step + 1}`)),
          }}
          foot={about?.demonstration ? t('shell.demo') : undefined}
        />
      }
    >
      {page.show}
    </PhoneShell>
  )
}

/** A link that puts the elderly mode on and leads to the report: for posters and for whoever helps. */
export const EasyDoor = () => {
  useEffect(() => switchElder(true), [])
  return useElder() ? <Navigate to="/report/easy/1" replace /> : null
}
