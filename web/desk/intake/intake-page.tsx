import './intake.css'
import { useEffect, useRef, useState } from 'react'
import { Navigate, useLocation, useNavigate, useParams, useSearchParams } from 'react-router'
import { fill } from '#kernel/words.ts'
import { useRefusal } from '../../api/hooks.ts'
import { Button } from '../../parts/button.tsx'
import { DangerLine } from '../../parts/danger-line.tsx'
import type { Field } from '../../parts/fields/field.ts'
import { FieldForm } from '../../parts/fields/field-form.tsx'
import { registerSearch } from '../../parts/fields/register-search.ts'
import { KeyFoot } from '../../parts/key-hint.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { Ends } from '../../parts/section.tsx'
import { useWide } from '../../parts/wide.ts'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { intakeWords } from '../../words/desk-intake.ts'
import { useWords } from '../../words/language.ts'
import { useMe } from '../frame/me.ts'
import { Alike, useAlike } from './alike.tsx'
import { Chat, type Draft, Others, valuesOf } from './chat.tsx'
import { GateCards } from './gate-cards.tsx'
import { CatalogueOf, intakeInputs, useCatalogue } from './kinds.tsx'
import { Receipt, WhatFollows } from './receipt.tsx'
import { useIntake } from './use-intake.ts'
import { type Way, ways, waysOf } from './ways.ts'

/** Everything by which a matter comes in, on one page; each way keeps its own form. */
export const IntakePage = () => {
  const { way } = useParams()
  const [address] = useSearchParams()
  const me = useMe()
  const mine = waysOf(me)
  const here = ways.find((one) => one === way)
  if (!here || (mine.length > 0 && !mine.includes(here)))
    return <Navigate to={`/intake/${mine[0] ?? 'take-down'}`} replace />
  return <Taking key={here} way={here} mine={mine} paperNumber={address.get('paper')} />
}

const Taking = ({ way, mine, paperNumber }: { way: Way; mine: readonly Way[]; paperNumber: string | null }) => {
  const { t } = useWords()
  const navigate = useNavigate()
  const refusal = useRefusal()
  const pasted = (useLocation().state as { pasted?: string } | null)?.pasted ?? ''
  const catalogue = useCatalogue().data
  const intake = useIntake(way, paperNumber)
  const alike = useAlike(intake.item, intake.place?.id)
  const [draft, setDraft] = useState<Draft>()
  const [sideOpen, setSideOpen] = useState(false)
  const wide = useWide()
  const form = useRef<HTMLDivElement>(null)
  const { ready, filed, parts, values, busy, turnedAway } = intake

  // Whoever opens the page is already on the telephone.
  useEffect(() => {
    if (ready && !filed) form.current?.querySelector<HTMLElement>('textarea,input')?.focus()
  }, [ready, filed])
  // The keys of this page are pressed while somebody writes, so they are none that write.
  const keys = useRef<(event: KeyboardEvent) => void>(undefined)
  useEffect(() => {
    keys.current = (event) => {
      if (event.isComposing || filed) return
      const files = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
      const [first] = alike
      if (files) void intake.file()
      else if (event.key === 'F2' && intake.joins && first) void intake.file(first.id)
      else return
      event.preventDefault()
    }
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => keys.current?.(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])

  const marked = (field: Field): Field => {
    const guess = intake.guesses[field.name]
    if (!guess) return field
    const { words, by } = guess
    const said = intakeWords[by ? 'chat.guess' : 'chat.guess-words']
    const help = { zh: fill(said.zh, { words, by: by?.zh ?? '' }), en: fill(said.en, { words, by: by?.en ?? '' }) }
    return { ...field, help }
  }
  const shared = {
    values,
    onChange: intake.change,
    errors: intake.faults,
    search: registerSearch,
    inputs: intakeInputs,
    onSubmit: () => void intake.file(),
  }
  const failed = refusal(intake.refused)
  const hints = alike.length + (intake.gate?.exits.length ?? 0)
  const side = filed ? (
    <Receipt filed={filed} joined={filed.state === 'joined'} onNext={intake.anew} />
  ) : (
    <>
      <GateCards intake={intake} />
      <Alike rows={alike} busy={busy} onJoin={intake.joins ? (main) => void intake.file(main) : undefined} />
      <WhatFollows intake={intake} />
      {failed && (
        <div className="sec">
          <RefusalNote {...failed} />
        </div>
      )}
      <Ends>
        <Button look="go" hint="Ctrl ↵" busy={busy} onClick={() => void intake.file()}>
          {t('intake.go')}
        </Button>
      </Ends>
    </>
  )
  // What was filed, or stands against it, is seen at once where there is only one pane.
  useEffect(() => {
    if (!wide && (filed || turnedAway)) setSideOpen(true)
  }, [wide, filed, turnedAway])
  return (
    <DeskPage
      side={side}
      sideWidth="reading"
      sideLabel={filed ? t('intake.done') : hints > 0 ? t('intake.side-hints', { n: hints }) : t('intake.side')}
      sideOpen={sideOpen}
      onSideOpen={setSideOpen}
    >
      <PaneTop title={t('nav.intake')} />
      <fieldset className="filters wrap">
        <legend className="unseen">{t('intake.ways')}</legend>
        {mine.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === way}
            onClick={() => navigate(`/intake/${one}`, { replace: true })}
          >
            {t(`intake.${one}`)}
          </button>
        ))}
      </fieldset>
      <DangerLine />
      <CatalogueOf value={catalogue}>
        <div className="intake" ref={form} inert={filed !== undefined}>
          {way === 'chat' && (
            <>
              <Chat
                key={filed ? 'filed' : 'open'}
                pasted={pasted}
                onDraft={(found) => {
                  setDraft(found)
                  const { values: said, guesses } = valuesOf(found)
                  intake.guess(said, guesses)
                }}
              />
              {draft && (
                <Others
                  draft={draft}
                  chosen={{ place: intake.place?.id, item: intake.item }}
                  onPlace={({ code, name }) => intake.change({ ...values, place: { id: code, name } })}
                  onItem={({ code }) => intake.change({ ...values, item: code })}
                />
              )}
            </>
          )}
          <FieldForm {...shared} fields={parts.first.map(marked)} />
          {parts.more.length > 0 && (
            <details
              open={paperNumber !== null || intake.faults.some(({ field }) => parts.more.some((m) => m.name === field))}
            >
              <summary>{t('intake.more')}</summary>
              <FieldForm {...shared} fields={parts.more} />
            </details>
          )}
        </div>
      </CatalogueOf>
      <KeyFoot
        hints={[
          { keys: ['Ctrl', '↵'], words: t('intake.key-file') },
          ...(intake.joins ? [{ keys: ['F2'], words: t('intake.key-join') }] : []),
        ]}
      />
    </DeskPage>
  )
}
