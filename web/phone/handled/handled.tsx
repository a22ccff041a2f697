import { useState } from 'react'
import { Navigate, useLocation, useNavigate } from 'react-router'
import { CategoryPictures } from '../../parts/category-pictures.tsx'
import { Dock } from '../../parts/dock.tsx'
import { useElder } from '../../parts/elder.ts'
import { type Field, type FieldValues, pickOf, textOf } from '../../parts/fields/field.ts'
import { PlainForm } from '../../parts/fields/plain-inputs.tsx'
import { PhoneHead, WideChoice } from '../../parts/phone-cards.tsx'
import { PhotoSending } from '../../parts/photo-input.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { ElderSwitch } from '../../parts/switches.tsx'
import { PhoneShell } from '../../shells/phone-shell.tsx'
import { onTheWall } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { reportingOf, useAbout, useMe } from '../about.ts'
import { FindField } from '../find-field.tsx'
import { useActForm } from '../kept/act-form.ts'
import { useAlong } from '../kept/along.ts'
import { findKinds } from '../report/find-kind.ts'
import { KindList, useCategories } from '../report/what.tsx'
import { useFieldSearch } from '../search.ts'
import { Waiting } from '../waiting.tsx'

const STEP = 'enter-handled'
/** What stands open on the page, in the order of a doorstep: what was done, said or written, and when. */
const open = ['place', 'result', 'voice', 'opinion', 'photos', 'handledAt', 'foundAt'] as const
/** What is seldom needed. */
const folded = ['spot', 'title', 'paperNumber'] as const

/** 'YYYY-MM-DDTHH:mm' as the browser's own input reads it. */
const inputTime = (instant: Date): string => {
  const { day, minute } = onTheWall(instant)
  return `${day}T${minute}`
}

/** The village of the reader's post; matters they settle lie there as a rule. */
function useOwnVillage() {
  const { data: about } = useAbout()
  const place = useMe()
    .data?.posts.find((post) => post.place.length >= 12)
    ?.place.slice(0, 12)
  const village = about?.villages.find(({ code }) => code === place)
  return village && { id: village.code, name: village.fullName }
}

/** The kinds that may be settled on the spot, with the evidence each needs. */
function useSettledKinds(words: string) {
  const { data: about } = useAbout()
  const reporting = reportingOf(about)
  const items = useAlong('/api/grid-casework/items').data?.items
  const settled = new Map(items?.filter((item) => item.selfHandled).map((item) => [item.code, item]))
  const kinds = reporting?.kinds.filter(({ code }) => settled.has(code)) ?? []
  const pictures = reporting?.pictures.filter(({ picture }) => kinds.some(({ pictogram }) => pictogram === picture))
  const categories = useCategories(reporting && pictures && { ...reporting, pictures })
  return {
    kinds,
    categories,
    found: findKinds(kinds, words),
    needsPhoto: (code: string) => settled.get(code)?.evidence.handle === 'photo',
    known: items !== undefined,
  }
}

/** What kind of matter it was: pictures of what is settled on the spot, or a word of it. */
const WhatKind = ({ chosen, onChoose }: { chosen: string; onChoose: (code: string) => void }) => {
  const { t, say } = useWords()
  const elder = useElder()
  const [words, setWords] = useState('')
  const { kinds, categories, found } = useSettledKinds(words)
  const [picture, setPicture] = useState<string>()
  const kind = kinds.find(({ code }) => code === chosen)
  const shown = picture ?? kind?.pictogram ?? undefined
  const offered = words.trim() ? found : kinds.filter(({ pictogram }) => pictogram === shown)
  const list = kind && !offered.includes(kind) && words.trim() === '' ? [kind, ...offered] : offered
  return (
    <>
      <FindField label={t('handled.find')} typed={words} onType={setWords} />
      {!words.trim() && (
        <CategoryPictures
          elder={elder}
          label={t('handled.what')}
          categories={categories}
          chosen={shown}
          onChoose={(next) => {
            setPicture(next)
            const [only, other] = kinds.filter(({ pictogram }) => pictogram === next)
            onChoose(only && !other ? only.code : '')
          }}
        />
      )}
      {list.length > 0 && (
        <KindList kinds={list} chosen={chosen} label={t('report.which-kind')} onChoose={({ code }) => onChoose(code)} />
      )}
      {words.trim() !== '' && found.length === 0 && (
        <p className="sub-line">{t('report.find-none', { query: words.trim() })}</p>
      )}
      {kind && <p className="sub-line">{kind.group.map(say).join('／')}</p>}
    </>
  )
}

/**
 * What was settled at the doorstep, entered afterwards with its true times: a kind, a result, a word or a voice note; a picture only
 * where the kind needs one. It works where there is no signal.
 */
const HandledForm = ({ form: declared }: { form: Readonly<Record<string, Omit<Field, 'name'>>> }) => {
  const { t, say } = useWords()
  const navigate = useNavigate()
  const search = useFieldSearch()
  const { data: about } = useAbout()
  const own = useOwnVillage()
  const { kinds, needsPhoto } = useSettledKinds('')
  const fieldOf = (name: string): readonly Field[] => (declared[name] ? [{ name, ...declared[name] }] : [])
  const shownFor = (item: string): readonly Field[] =>
    open.flatMap((name) =>
      fieldOf(name).map((field) => {
        // Usual phrases are not offered at a doorstep, and a picture is asked for only where the kind needs one.
        const { help, ...bare } = field
        if (name === 'opinion') return bare
        return name === 'photos' && needsPhoto(item) ? { ...bare, required: true } : field
      }),
    )
  const more = folded.flatMap((name) => fieldOf(name))
  const kindOf = (values: FieldValues) => kinds.find(({ code }) => code === textOf(values.item))
  // What nobody says otherwise is so: just now, in the reader's own village.
  const [first] = useState<FieldValues>(() => ({ handledAt: inputTime(new Date()), ...(own ? { place: own } : {}) }))
  const titleOf = (values: FieldValues) => {
    const kind = kindOf(values)
    return kind ? `${t('handled.short')}　${say(kind.plain)}` : t('handled.short')
  }
  const form = useActForm(
    {
      name: 'handled',
      url: `/api/grid-casework/${STEP}`,
      page: '/handled',
      first,
      about: (values) => ({
        fields: [...fieldOf('item'), ...shownFor(textOf(values.item)), ...more],
        title: titleOf(values),
        place: pickOf(values.place)?.name ?? '',
      }),
    },
    async (ended) => {
      const state = { title: titleOf(form.values), place: pickOf(form.values.place)?.name ?? '', act: true }
      await navigate(ended === 'done' ? '/handled/done' : '/kept', { replace: true, state })
    },
  )
  const item = textOf(form.values.item)
  const wrongItem = form.errors.find(({ field }) => field === 'item')
  const part = (fields: readonly Field[]) => (
    <PlainForm
      fields={fields}
      values={form.values}
      onChange={form.change}
      errors={form.errors}
      search={search}
      onSubmit={form.send}
    />
  )
  return (
    <PhoneShell
      title={t('handled.title')}
      onBack={() => void navigate('/')}
      aside={<ElderSwitch />}
      dock={
        <Dock
          go={{ words: t('handled.go'), busy: form.busy, onGo: form.send }}
          sum={form.leaving && form.busy ? t('report.photos-leaving') : undefined}
          foot={about?.demonstration ? t('shell.demo') : undefined}
        />
      }
    >
      {form.refused && (
        <div className="refusal">
          <p className="says">{say(form.refused.words)}</p>
          <p>{say(form.refused.todo)}</p>
        </div>
      )}
      <PhoneHead title={t('handled.what')} aside={t('handled.only')} />
      <WhatKind chosen={item} onChoose={(code) => form.change({ ...form.values, item: code || undefined })} />
      {wrongItem && (
        <p className="error" role="alert">
          {t('handled.choose')}
        </p>
      )}
      <PhotoSending value={form.sending}>
        {part(shownFor(item))}
        <details className="more-fields">
          <summary>{t('handled.more')}</summary>
          {part(more)}
        </details>
      </PhotoSending>
      {form.refusal && <RefusalNote {...form.refusal} />}
    </PhoneShell>
  )
}

/** It is in the books. */
export const HandledDonePage = () => {
  const { t } = useWords()
  const navigate = useNavigate()
  const { data: about } = useAbout()
  const given = useLocation().state as { title: string; place: string } | null
  if (!given) return <Navigate to="/" replace />
  return (
    <PhoneShell
      title={t('handled.done')}
      aside={<ElderSwitch />}
      dock={
        <Dock
          go={{ words: t('handled.another'), onGo: () => void navigate('/handled', { replace: true }) }}
          foot={about?.demonstration ? t('shell.demo') : undefined}
        />
      }
    >
      <section className="receipt">
        <h2>{t('handled.done')}</h2>
        <p>{[given.title, given.place].filter(Boolean).join('　')}</p>
        <p>{t('handled.done-then')}</p>
      </section>
      <WideChoice words={t('home.title')} onGo={() => void navigate('/', { replace: true })} />
    </PhoneShell>
  )
}

/** The page, once the form that the programme declares is known or was taken along. */
export const HandledPage = () => {
  const { t } = useWords()
  const { data: about } = useAbout()
  const programme = useAlong('/api/programmes/{id}', { params: { path: { id: 'grid-casework' } } })
  const form = programme.data?.steps.find(({ step }) => step === STEP)?.form
  if (!form || !about)
    return <Waiting title={t('handled.title')} error={programme.error} again={() => void programme.refetch()} />
  return <HandledForm form={form as Readonly<Record<string, Omit<Field, 'name'>>>} />
}
