import { type ReactNode, useId } from 'react'
import { useWords } from '../words/language.ts'
import { Button } from './button.tsx'
import { Keycap } from './keycap.tsx'
import { enterKey, useKeys } from './keys.ts'
import { Rehearsal } from './lane.tsx'
import { type RefusalData, RefusalNote } from './refusal-note.tsx'
import { type Rich, RichText } from './rich.tsx'

/** An act on a case: possible now, with what it does; or not, with why not and who may when. */
export interface ActData {
  readonly id: string
  readonly title: string
  readonly key?: string
  /** What it does, in a line. */
  readonly note?: Rich
  /** Why it is not possible now. Then it stays in the list, grey in weight, and cannot be pressed. */
  readonly impossible?: string
  /** The word on its button: '催办'. Defaults to the title. */
  readonly go?: string
}

/** The act that is open: what would follow, its form, and how the last try ended. */
export interface OpenAct {
  readonly id: string
  /** Rehearsal, line by line; undefined while it is being made. */
  readonly lines?: readonly Rich[]
  readonly form?: ReactNode
  readonly refusal?: RefusalData
  readonly busy?: boolean
}

interface ActPanelProps {
  acts: readonly ActData[]
  open?: OpenAct | undefined
  onOpen: (id: string) => void
  onDo: (id: string) => void
}

/** What can be done here. One act is open at a time; it shows its rehearsal, its form and the one vermilion button. */
export const ActPanel = ({ acts, open, onOpen, onDo }: ActPanelProps) => {
  const { t } = useWords()
  const id = useId()
  const openAct = acts.find((act) => act.id === open?.id && !act.impossible)
  useKeys({
    ...Object.fromEntries(
      acts.flatMap((act) => (act.key && !act.impossible ? [[act.key.toLowerCase(), () => onOpen(act.id)]] : [])),
    ),
    ...(openAct && { [enterKey]: () => onDo(openAct.id) }),
  })
  return (
    <section className="sec acts" aria-labelledby={id}>
      <h2 id={id}>{t('acts.title')}</h2>
      <ul>
        {acts.map((act) => {
          if (act.impossible)
            return (
              <li key={act.id} className="impossible">
                <p className="head">{act.title}</p>
                <p>{t('acts.not-now', { why: act.impossible })}</p>
              </li>
            )
          const isOpen = act === openAct
          return (
            <li key={act.id} className={isOpen ? 'open' : undefined}>
              <button
                type="button"
                className="head"
                aria-expanded={isOpen}
                aria-keyshortcuts={act.key}
                onClick={() => onOpen(act.id)}
              >
                {act.title}
                {act.key && <Keycap>{act.key}</Keycap>}
              </button>
              {!isOpen && act.note && (
                <p>
                  <RichText of={act.note} />
                </p>
              )}
              {isOpen && open && (
                <div>
                  {open.form}
                  <div aria-live="polite">
                    <Rehearsal small lines={open.lines ?? [t('acts.rehearsing')]} />
                  </div>
                  {open.refusal && <RefusalNote {...open.refusal} />}
                  <Button look="go" hint="↵" busy={open.busy} onClick={() => onDo(act.id)}>
                    {act.go ?? act.title}
                  </Button>
                </div>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
