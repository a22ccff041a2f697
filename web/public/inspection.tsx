import { useState } from 'react'
import { useParams } from 'react-router'
import type { Answer } from '../api/client.ts'
import { useAsk, useRefusal } from '../api/hooks.ts'
import { Button } from '../parts/button.tsx'
import { Go } from '../parts/go.tsx'
import { KeyValues } from '../parts/key-values.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { Section } from '../parts/section.tsx'
import { inFull } from '../words/days.ts'
import { useWords } from '../words/language.ts'
import { Site } from './site.tsx'

type Inspection = Answer<'/api/public/inspections/{id}'>
type Drawn = NonNullable<Inspection['drawn']>

/** One random inspection: what was fixed beforehand, what came out, and the way to draw it again by oneself. */
export const InspectionPage = () => {
  const { id = '' } = useParams()
  const { t, say } = useWords()
  const { data, error, refetch } = useAsk('/api/public/inspections/{id}', { params: { path: { id } } })
  const refusal = useRefusal()(error, () => void refetch())
  return (
    <Site here="inspections" asOf={data?.at}>
      <p className="way-back">
        <Go href="/inspections">{t('inspections.all')}</Go>
      </p>
      {refusal && <RefusalNote {...refusal} />}
      {data && (
        <article className="notice inspection">
          <h1>{t('inspections.one', { what: say(data.words) })}</h1>
          <p className="meta">
            {data.number}　{data.placeName}　{say(data.state)}
          </p>
          {data.results && <Results results={data.results} />}
          {data.drawn && <Picked inspection={data} drawn={data.drawn} />}
          <Fixed inspection={data} />
          {data.drawn && <Again key={id} id={id} drawn={data.drawn} />}
        </article>
      )}
    </Site>
  )
}

const Results = ({ results }: { results: NonNullable<Inspection['results']> }) => {
  const { t, say, list } = useWords()
  return (
    <Section title={t('inspections.results')}>
      <table className="public-table">
        <thead>
          <tr>
            <th>{t('inspections.estate')}</th>
            <th className="number">{t('inspections.passed')}</th>
            <th className="number">{t('inspections.not-applicable')}</th>
            <th>{t('inspections.failed')}</th>
          </tr>
        </thead>
        <tbody>
          {results.map((row) => (
            <tr key={row.estate}>
              <td>{row.estate}</td>
              <td className="number">{row.passed}</td>
              <td className="number">{row.notApplicable}</td>
              <td>{row.failed.length === 0 ? t('inspections.none-failed') : list(row.failed.map(say), '、')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}

const Picked = ({ inspection, drawn }: { inspection: Inspection; drawn: Drawn }) => {
  const { t, say, list } = useWords()
  const nameOf = (no: number) => inspection.subjects[no - 1] ?? ''
  return (
    <Section title={t(inspection.cancelled ? 'inspections.would-be' : 'inspections.drawn', { at: inFull(drawn.at) })}>
      <ul className="picked">
        {drawn.picked.map(({ subject, inspectors }) => (
          <li key={subject}>
            <b>{t('inspections.numbered', { no: subject, name: nameOf(subject) })}</b>
            <span>{t('inspections.by', { nos: list(inspectors.map(String), '、') })}</span>
          </li>
        ))}
      </ul>
      {inspection.redrawn.map((one) => (
        <p key={`${one.subject} ${one.inspector}`} className="meta">
          {one.inspector === null
            ? t('inspections.redrawn-estate', { name: nameOf(one.subject), why: say(one.why), at: inFull(one.at) })
            : t('inspections.redrawn-inspector', {
                ...{ name: nameOf(one.subject), no: one.inspector, why: say(one.why), at: inFull(one.at) },
              })}
        </p>
      ))}
    </Section>
  )
}

/** What was fixed, in the order in which it was: everybody can compare the digests. */
const Fixed = ({ inspection }: { inspection: Inspection }) => {
  const { t, say, list } = useWords()
  const { value, secret } = inspection
  return (
    <Section title={t('inspections.fixed')}>
      <KeyValues
        rows={[
          { label: t('inspections.frozen'), words: inFull(inspection.frozenAt) },
          {
            label: t('inspections.to-draw'),
            words: t('inspections.of', {
              ...{ draw: inspection.draw, subjects: inspection.subjects.length, each: inspection.each },
              inspectors: inspection.inspectors.length,
            }),
          },
          { label: t('inspections.lists-hash'), words: `SHA-256　${inspection.listsHash}` },
          { label: t('inspections.commitment'), words: `SHA-256　${inspection.commitment}` },
          {
            label: t('inspections.value-kind'),
            words: t('inspections.value-first', { value: say(inspection.valueWords) }),
          },
          {
            label: t('inspections.value'),
            words: value
              ? t('inspections.value-of', { value: value.value, day: value.publishedOn })
              : t(inspection.cancelled ? 'inspections.value-none' : 'inspections.value-open'),
          },
          { label: t('inspections.secret'), words: secret ?? t('inspections.secret-open') },
        ]}
      />
      <details>
        <summary>{t('inspections.lists')}</summary>
        <ol className="subjects">
          {inspection.subjects.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ol>
        <p className="meta">{t('inspections.inspectors', { n: inspection.inspectors.length })}</p>
        <p className="meta">
          {inspection.excluded.length === 0
            ? t('inspections.excluded-none')
            : t('inspections.excluded', {
                pairs: list(
                  inspection.excluded.map(([s, i]) => `${s}–${i}`),
                  '、',
                ),
              })}
        </p>
        <pre>{inspection.lists}</pre>
      </details>
    </Section>
  )
}

/** Runs the published script in this browser, as anybody may run it elsewhere. */
async function drawAgain(id: string): Promise<unknown> {
  return new Promise((done, fail) => {
    // The script hands over what it drew where somebody listens.
    Object.assign(globalThis, { drawn: done })
    // Each time anew: a module that was loaded once does not run again.
    import(/* @vite-ignore */ `/api/public/inspections/${id}/draw.mjs?${Date.now()}`).catch(fail)
  })
}

const Again = ({ id, drawn }: { id: string; drawn: Drawn }) => {
  const { t } = useWords()
  const [came, setCame] = useState<'running' | 'same' | 'other' | 'failed'>()
  const published = drawn.picked.map(({ subject, inspectors }) => [subject, inspectors])
  const run = async () => {
    setCame('running')
    try {
      setCame(JSON.stringify(await drawAgain(id)) === JSON.stringify(published) ? 'same' : 'other')
    } catch {
      setCame('failed')
    }
  }
  return (
    <Section title={t('inspections.again')} last>
      <p>{t('inspections.again-lead')}</p>
      <p className="more">
        <Button look="go" busy={came === 'running'} onClick={() => void run()}>
          {t('inspections.again-go')}
        </Button>
      </p>
      <p role="status" aria-live="polite" className={came === 'other' || came === 'failed' ? 'late' : 'ok'}>
        {came && came !== 'running' && t(`inspections.again-${came}`)}
      </p>
      <p>{t('inspections.script-lead')}</p>
      <pre className="script">{drawn.script}</pre>
      <p className="meta">{t('inspections.trust')}</p>
    </Section>
  )
}
