import './import.css'
import { type DragEvent, useRef, useState } from 'react'
import { NoSignal } from '../../api/client.ts'
import { useRefusal } from '../../api/hooks.ts'
import { Button } from '../../parts/button.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { Section } from '../../parts/section.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { useWords } from '../../words/language.ts'
import { LookedAt } from '../frame/watermarked.tsx'
import { bringRows, type Choice, type Choices, type PeopleList, type Results, readList, rowsToBring } from './list.ts'
import { RowsTable } from './rows-table.tsx'

type Phase = 'choosing' | 'reading' | 'looking' | 'running' | 'done'

/** A list of people is brought in: chosen, looked at row by row, decided where somebody must, and then done. */
export const PeopleListPage = () => {
  const { t } = useWords()
  const refusal = useRefusal()
  const [phase, setPhase] = useState<Phase>('choosing')
  const [list, setList] = useState<PeopleList>()
  const [choices, setChoices] = useState<Choices>(new Map())
  const [results, setResults] = useState<Results>(new Map())
  const [failure, setFailure] = useState<unknown>()
  const input = useRef<HTMLInputElement>(null)

  const take = async (file: File | undefined) => {
    if (!file) return
    setPhase('reading')
    setFailure(undefined)
    try {
      setList(await readList(file))
      setChoices(new Map())
      setResults(new Map())
      setPhase('looking')
    } catch (error) {
      setFailure(error)
      setPhase(list ? 'looking' : 'choosing')
    }
  }
  const choose = (line: number, choice: Choice | undefined) =>
    setChoices((before) => {
      const next = new Map(before)
      if (choice) next.set(line, choice)
      else next.delete(line)
      return next
    })
  const rows = list ? rowsToBring(list, choices) : []
  const run = async () => {
    setPhase('running')
    setFailure(undefined)
    try {
      await bringRows(rows, choices, results, setResults)
      setPhase('done')
    } catch (error) {
      setFailure(error)
      setPhase('looking')
    }
  }
  const failed = refusal(failure)
  const stopped = failure instanceof NoSignal && results.size > 0
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    void take(event.dataTransfer.files[0])
  }
  return (
    <DeskPage>
      <PaneTop title={t('list.title')}>
        <span className="sp" />
        {list && phase !== 'running' && (
          <Button look="light" onClick={() => input.current?.click()}>
            {t('list.choose-another')}
          </Button>
        )}
      </PaneTop>
      <input
        ref={input}
        type="file"
        className="unseen"
        aria-label={t('list.choose')}
        accept=".xlsx,.xls,.csv,.txt"
        onChange={(event) => {
          void take(event.target.files?.[0])
          event.target.value = ''
        }}
      />
      {failed && !stopped && (
        <div className="sec">
          <RefusalNote {...failed} />
        </div>
      )}
      {!list && (
        <section
          className="list-drop"
          aria-label={t('list.choose')}
          onDragOver={(event) => event.preventDefault()}
          onDrop={onDrop}
        >
          <p>{t('list.drop')}</p>
          <Button look="go" busy={phase === 'reading'} onClick={() => input.current?.click()}>
            {phase === 'reading' ? t('list.reading') : t('list.choose')}
          </Button>
          <p className="meta">{t('list.needs')}</p>
          <p className="meta">{t('list.first')}</p>
        </section>
      )}
      {list && (
        <>
          <Recognised list={list} />
          <RowsTable
            key={`${list.sheet} ${list.rows.length}`}
            rows={list.rows}
            choices={choices}
            onChoose={choose}
            results={results}
            settled={phase === 'running' || phase === 'done'}
          />
          <div className="list-foot">
            {stopped && <p role="alert">{t('list.stopped', { n: results.size })}</p>}
            {(phase === 'running' || phase === 'done') && (
              <div aria-live="polite">
                <progress
                  value={results.size}
                  max={Math.max(rows.length, 1)}
                  aria-label={t('list.progress', { n: results.size, of: rows.length })}
                />
                <p>
                  {phase === 'done'
                    ? t('list.done', countsOf(results))
                    : t('list.progress', { n: results.size, of: rows.length })}
                </p>
              </div>
            )}
            {phase === 'looking' && (
              <div className="list-go">
                <Button look="go" disabled={rows.length === 0} onClick={() => void run()}>
                  {rows.length === 0 ? t('list.nothing') : t('list.go', { n: rows.length - results.size })}
                </Button>
                <span className="meta">{t('list.rest', { n: list.rows.length - rows.length })}</span>
              </div>
            )}
          </div>
        </>
      )}
      <LookedAt />
    </DeskPage>
  )
}

const countsOf = (results: Results) => {
  const count = (done: string) => [...results.values()].filter((result) => result.done === done).length
  return {
    added: count('added'),
    corrected: count('corrected'),
    recognised: count('recognised'),
    refused: count('refused'),
  }
}

/** Which columns say what, and which are left. */
const Recognised = ({ list }: { list: PeopleList }) => {
  const { t } = useWords()
  const taken = list.columns.filter(({ field }) => field)
  const left = list.columns.filter(({ field }) => !field)
  return (
    <Section title={t('list.columns')} note={t('list.found', { sheet: list.sheet, line: list.heads })}>
      <dl className="list-columns">
        {taken.map(({ head, field }) => (
          <div key={head}>
            <dt>{head}</dt>
            <dd>{field && t(`list.field.${field}`)}</dd>
          </div>
        ))}
      </dl>
      <p className="meta">
        {t('list.columns-left')}
        {t('list.colon')}
        {left.length > 0 ? left.map(({ head }) => head).join(t('list.comma')) : t('list.nothing-left')}
      </p>
    </Section>
  )
}
