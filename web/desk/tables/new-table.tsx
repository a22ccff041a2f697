import { type ReactNode, useRef, useState } from 'react'
import { useAct, useRefusal } from '../../api/hooks.ts'
import { Button } from '../../parts/button.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { Section } from '../../parts/section.tsx'
import { PaneTop } from '../../shells/desk-page.tsx'
import { useWords } from '../../words/language.ts'
import { useProgramme } from '../case/use-case.ts'
import { useMe } from '../frame/me.ts'
import { PROGRAMME } from '../intake/ways.ts'
import { type LookedOver, lookOver } from './keep-table.ts'

interface LookingOver {
  readonly busy: boolean
  look(file: File): Promise<LookedOver | undefined>
  /** What is wrong with the workbook, cell by cell, or why it cannot be read. */
  readonly told: ReactNode
}

/** A workbook that is looked over by the house before it is kept. */
export function useLookingOver(place: string): LookingOver {
  const { t, say } = useWords()
  const refusal = useRefusal()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const [looked, setLooked] = useState<LookedOver>()
  const failed = refusal(error)
  return {
    busy,
    async look(file) {
      setBusy(true)
      setError(undefined)
      setLooked(undefined)
      try {
        const found = await lookOver(file, place)
        setLooked(found)
        return found
      } catch (caught) {
        setError(caught)
        return undefined
      } finally {
        setBusy(false)
      }
    },
    told: (
      <>
        {failed && <RefusalNote {...failed} />}
        {looked && looked.faults.length > 0 && (
          <div className="refusal" role="alert">
            <p className="says">{t('tables.faults')}</p>
            <ul>
              {looked.faults.map(({ sheet, cell, mark, words }) => (
                <li key={`${sheet} ${cell} ${mark}`}>{t('tables.fault', { sheet, cell, mark, why: say(words) })}</li>
              ))}
            </ul>
          </div>
        )}
      </>
    ),
  }
}

/** A new table is kept; below it, what may be written in its cells. */
export const NewTable = ({ keeps }: { keeps: boolean }) => {
  const { t } = useWords()
  return (
    <>
      {keeps && (
        <>
          <PaneTop>
            <h1 className="small">{t('tables.new')}</h1>
          </PaneTop>
          <Keep />
        </>
      )}
      <Marks />
    </>
  )
}

const Keep = () => {
  const { t } = useWords()
  const me = useMe()
  const refusal = useRefusal()
  const post = me.posts.find((one) => ['dispatcher', 'acceptance-clerk', 'duty-chief'].includes(one.role))
  const place = post?.place.slice(0, 9) ?? me.county.code
  const over = useLookingOver(place)
  const act = useAct()
  const [name, setName] = useState('')
  const [chosen, setChosen] = useState<{ readonly name: string; readonly looked: LookedOver }>()
  const [kept, setKept] = useState<number>()
  const input = useRef<HTMLInputElement>(null)
  const take = async (file: File | undefined) => {
    setKept(undefined)
    const looked = file && (await over.look(file))
    setChosen(file && looked?.file ? { name: file.name, looked } : undefined)
    if (file && name === '') setName(file.name.replace(/\.xlsx$/i, '').slice(0, 40))
  }
  const keep = async () => {
    if (!chosen) return
    const done = await act.run('/api/office-tables/keep', { title: name.trim(), place, sheet: [chosen.looked.file] })
    if (!done) return
    setKept(chosen.looked.marks)
    setChosen(undefined)
    setName('')
  }
  const failed = refusal(act.error)
  return (
    <Section>
      <form
        className="fields"
        onSubmit={(event) => {
          event.preventDefault()
          void keep()
        }}
      >
        <div className="field">
          <Button busy={over.busy} onClick={() => input.current?.click()}>
            {t('tables.choose')}
          </Button>
          <input
            ref={input}
            type="file"
            className="unseen"
            tabIndex={-1}
            aria-label={t('tables.file')}
            accept=".xlsx"
            onChange={(event) => {
              void take(event.target.files?.[0])
              event.target.value = ''
            }}
          />
          {chosen && <p role="status">{t('tables.looked', { name: chosen.name, n: chosen.looked.marks })}</p>}
          {kept !== undefined && <p role="status">{t('tables.kept', { n: kept })}</p>}
        </div>
        {over.told}
        {chosen && (
          <div className="field">
            <label htmlFor="table-name">{t('tables.called')}</label>
            <input
              id="table-name"
              className="line"
              required
              maxLength={40}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          </div>
        )}
        {failed && <RefusalNote {...failed} />}
        {chosen && (
          <div>
            <Button type="submit" busy={act.busy}>
              {t('tables.keep')}
            </Button>
          </div>
        )}
      </form>
    </Section>
  )
}

const braced = (text: string): string => `{{${text}}}`
/** What a cell may hold. Marks are written in Chinese, in whatever language the page is read. */
const examples = [
  ['figure', ['上报', '按时办结']],
  ['part', ['按时办结|分子', '按时办结|分母']],
  ['period', ['上报|上期', '上报|本年']],
  ['place', ['上报@六尺巷社区']],
  ['fixed', ['起', '止', '地点', '截至', '制表人']],
] as const

const Marks = () => {
  const { t } = useWords()
  const figures = Object.values(useProgramme(PROGRAMME).data?.figures ?? {})
  return (
    <>
      <Section title={t('tables.marks')}>
        <dl className="tables-marks">
          {examples.map(([kind, marks]) => (
            <div key={kind}>
              <dt>{t(`tables.mark-${kind}`)}</dt>
              <dd>
                {marks.map((mark) => (
                  <code key={mark}>{braced(mark)}</code>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title={t('tables.figures')} last>
        <p className="tables-figures">
          {figures.map(({ words }) => (
            <code key={words.zh}>{braced(words.zh)}</code>
          ))}
        </p>
      </Section>
    </>
  )
}
