import { Input, InputNumber, Select } from 'antd'
import { Fragment, useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { type Column, DataTable } from '../../parts/desk/data-table.tsx'
import { besides } from '../../parts/score-card.ts'
import { Section } from '../../parts/section.tsx'
import { useWords } from '../../words/language.ts'
import { NumberField } from './number-field.tsx'
import {
  type Draft,
  type Indicator,
  type Rules,
  withArithmetic,
  withIndicator,
  withRanking,
  withRow,
} from './rules-draft.ts'
import { UnitFields } from './unit-fields.tsx'

export interface FormProps {
  rules: Rules
  draft: Draft
  onDraft: (draft: Draft) => void
}

const milli = (points: number | null) => (points === null ? null : Math.round(points * 1000))
const points = (value: number | null) => (value === null ? null : value / 1000)

/** The arithmetic as a form: weights, caps, floors, who is ranked, the lowest share. */
export const ArithmeticForm = ({ rules, draft, onDraft }: FormProps) => {
  const { t, say } = useWords()
  const { parts, bonusCap, deductionFloor, totalFloor, decimals, ranking } = draft.arithmetic
  const { lowest } = ranking
  const none = t('appraisal.no-limit')
  return (
    <Section title={t('appraisal.arithmetic')} note={t('appraisal.replay-note')}>
      <div className="appraisal-trial">
        {parts.map((part) => (
          <NumberField
            key={part.id}
            words={t('appraisal.weight-of', { part: say(part.name) })}
            value={part.weight}
            onChange={(weight) =>
              onDraft(
                withArithmetic(draft, {
                  parts: parts.map((one) => (one.id === part.id ? { ...one, weight: Math.round(weight ?? 0) } : one)),
                }),
              )
            }
          />
        ))}
        <NumberField
          words={t('appraisal.cap')}
          value={points(bonusCap)}
          most={1000}
          unlimited={none}
          onChange={(cap) => onDraft(withArithmetic(draft, { bonusCap: milli(cap) }))}
        />
        <NumberField
          words={t('appraisal.deduction-floor')}
          value={points(deductionFloor)}
          least={-1000}
          most={0}
          unlimited={none}
          onChange={(floor) => onDraft(withArithmetic(draft, { deductionFloor: milli(floor) }))}
        />
        <NumberField
          words={t('appraisal.total-floor')}
          value={points(totalFloor)}
          least={-1000}
          most={1000}
          unlimited={none}
          onChange={(floor) => onDraft(withArithmetic(draft, { totalFloor: milli(floor) }))}
        />
        <NumberField
          words={t('appraisal.decimals')}
          value={decimals}
          most={3}
          onChange={(n) => onDraft(withArithmetic(draft, { decimals: Math.round(n ?? 0) }))}
        />
        <NumberField
          words={t('appraisal.served-over')}
          value={ranking.servedOver}
          onChange={(served) => onDraft(withRanking(draft, { servedOver: Math.round(served ?? 0) }))}
        />
        <NumberField
          words={t('appraisal.least-told')}
          value={ranking.fewest}
          least={2}
          most={1000}
          onChange={(fewest) => onDraft(withRanking(draft, { fewest: Math.round(fewest ?? 2) }))}
        />
        <NumberField
          words={t('appraisal.share')}
          value={lowest.share}
          onChange={(share) => onDraft(withRanking(draft, { lowest: { ...lowest, share: Math.round(share ?? 0) } }))}
        />
        <UnitFields rules={rules} draft={draft} onDraft={onDraft} />
        <div>
          <span>{t('appraisal.share-rounding')}</span>
          <Select
            aria-label={t('appraisal.share-rounding')}
            value={lowest.rounding}
            options={(['down', 'half-up', 'up'] as const).map((value) => ({
              value,
              label: t(`appraisal.rounding-${value}`),
            }))}
            onChange={(rounding) => onDraft(withRanking(draft, { lowest: { ...lowest, rounding } }))}
          />
        </div>
        <div>
          <span>{t('appraisal.share-ties')}</span>
          <Select
            aria-label={t('appraisal.share-ties')}
            value={lowest.ties}
            options={(['out', 'in'] as const).map((value) => ({ value, label: t(`appraisal.ties-${value}`) }))}
            onChange={(ties) => onDraft(withRanking(draft, { lowest: { ...lowest, ties } }))}
          />
        </div>
      </div>
    </Section>
  )
}

/** The indicators as a table to type into; a row of the office's own stands below. */
export const IndicatorsForm = ({ rules, draft, onDraft }: FormProps) => {
  const { t, say } = useWords()
  const [name, setName] = useState('')
  const nameOf = (part: string) => {
    const found = draft.arithmetic.parts.find(({ id }) => id === part)
    return found ? say(found.name) : t(part === 'bonus' ? 'breakdown.bonus' : 'breakdown.deduction')
  }
  const of = (one: Indicator, key: 'goal' | 'cap' | 'least' | 'most', words: string) => (
    <InputNumber
      aria-label={`${say(one.name)} ${words}`}
      value={points(one[key])}
      min={key === 'least' ? -1000 : 0}
      max={1000}
      // Minus points have nothing above nothing.
      {...(one.part === 'deduction' && key === 'most' ? { disabled: true } : {})}
      {...(key === 'goal' ? { placeholder: besides.includes(one.part) ? '—' : t('appraisal.by-items') } : {})}
      {...(key === 'cap' ? { placeholder: t('appraisal.no-limit') } : {})}
      disabled={(key === 'goal' || key === 'cap') && besides.includes(one.part)}
      onChange={(value) =>
        value === null && (key === 'least' || key === 'most')
          ? undefined
          : onDraft(withIndicator(draft, one.code, { [key]: milli(value) }))
      }
    />
  )
  const known = new Set(rules.indicators.map(({ code }) => code))
  const columns: readonly Column<Indicator>[] = [
    {
      key: 'name',
      words: t('appraisal.indicator'),
      show: (one) =>
        known.has(one.code) ? (
          say(one.name)
        ) : (
          <Input
            aria-label={t('appraisal.indicator')}
            value={one.name.zh}
            maxLength={40}
            onChange={(event) => {
              const typed = event.target.value
              onDraft(withIndicator(draft, one.code, { name: { zh: typed, en: typed } }))
            }}
          />
        ),
    },
    {
      key: 'part',
      words: t('appraisal.part'),
      width: 148,
      show: (one) => (
        <Select
          aria-label={`${say(one.name)} ${t('appraisal.part')}`}
          className="wide"
          value={one.part}
          options={[
            ...draft.arithmetic.parts.flatMap(({ id, from }) => (from === 'entries' ? [id] : [])),
            ...besides,
          ].map((value) => ({ value, label: nameOf(value) }))}
          onChange={(part) =>
            onDraft(
              withIndicator(draft, one.code, {
                part,
                ...(part === 'bonus' ? { least: 0, most: Math.max(one.most, 1000) } : {}),
                ...(part === 'deduction' ? { least: Math.min(one.least, -1000), most: 0 } : {}),
              }),
            )
          }
        />
      ),
    },
    { key: 'goal', words: t('appraisal.goal'), width: 124, show: (one) => of(one, 'goal', t('appraisal.goal')) },
    {
      key: 'cap',
      words: t('appraisal.period-cap'),
      width: 124,
      show: (one) => of(one, 'cap', t('appraisal.period-cap')),
    },
    { key: 'least', words: t('appraisal.least'), width: 112, show: (one) => of(one, 'least', t('appraisal.least')) },
    { key: 'most', words: t('appraisal.most'), width: 112, show: (one) => of(one, 'most', t('appraisal.most')) },
    {
      key: 'evidence',
      words: t('appraisal.evidence'),
      width: 132,
      show: (one) => (
        <Select<Indicator['evidence'] | 'figure'>
          aria-label={`${say(one.name)} ${t('appraisal.evidence')}`}
          className="wide"
          value={one.measured ? 'figure' : one.evidence}
          options={[
            ...evidences.map((value) => ({ value, label: t(`appraisal.evidence-${value}`) })),
            { value: 'figure' as const, label: t('appraisal.measured') },
          ]}
          onChange={(chosen) => {
            const way: Partial<Indicator> =
              chosen === 'figure'
                ? { evidence: 'none', measured: measuredAtFirst(rules) }
                : { evidence: chosen, measured: null }
            onDraft(withIndicator(draft, one.code, way))
          }}
        />
      ),
    },
  ]
  return (
    <>
      <DataTable<Indicator>
        label={t('appraisal.indicators')}
        columns={columns}
        rows={draft.indicators}
        rowKey={(one) => one.code}
        empty={{ words: t('appraisal.no-indicators') }}
      />
      {draft.indicators.map((one) =>
        one.measured ? (
          <MeasuredForm
            key={one.code}
            name={say(one.name)}
            measured={one.measured}
            figures={rules.parameters.figures}
            onMeasured={(measured) => onDraft(withIndicator(draft, one.code, { measured }))}
          />
        ) : null,
      )}
      <div className="sec appraisal-add">
        <Input
          aria-label={t('appraisal.new-indicator')}
          placeholder={t('appraisal.new-indicator')}
          value={name}
          maxLength={40}
          onChange={(event) => setName(event.target.value)}
        />
        <Button
          look="light"
          disabled={name.trim() === ''}
          onClick={() => {
            onDraft(withRow(draft, name.trim()))
            setName('')
          }}
        >
          {t('appraisal.add-indicator')}
        </Button>
      </div>
    </>
  )
}

type Measured = NonNullable<Indicator['measured']>
type Figures = Rules['parameters']['figures']
const evidences = ['none', 'document'] as const

/** The first figure that there is, a tenth of a point for each that it counts. */
function measuredAtFirst({ parameters: { figures } }: Rules): Measured | null {
  const [figure] = figures
  return figure ? { figure: figure.key, by: figure.by[0] ?? 'village', each: 100, steps: [], none: 0 } : null
}

/** Which figure tells an indicator, of whom, and what it gives: so much for each, or by steps. */
const MeasuredForm = (props: {
  name: string
  measured: Measured
  figures: Figures
  onMeasured: (measured: Measured) => void
}) => {
  const { t, say } = useWords()
  const { name, measured, figures, onMeasured } = props
  const figure = figures.find(({ key }) => key === measured.figure)
  const { each, steps } = measured
  const unit = figure?.rate ? '%' : ''
  const step = (n: number, more: Partial<Measured['steps'][number]>) =>
    onMeasured({ ...measured, steps: steps.map((one, i) => (i === n ? { ...one, ...more } : one)) })
  return (
    <Section title={t('appraisal.measured-of', { name })}>
      <div className="appraisal-trial">
        <div className="wide">
          <span>{t('appraisal.figure')}</span>
          <Select
            aria-label={`${name} ${t('appraisal.figure')}`}
            className="wide"
            showSearch={{ optionFilterProp: 'label' }}
            value={measured.figure}
            options={figures.map(({ key, programme, words }) => ({
              value: key,
              label: `${say(programme)}　${say(words)}`,
            }))}
            onChange={(key: string) => {
              const by = figures.find((one) => one.key === key)?.by ?? []
              onMeasured({
                ...measured,
                figure: key,
                by: by.includes(measured.by) ? measured.by : (by[0] ?? 'village'),
              })
            }}
          />
        </div>
        <div>
          <span>{t('appraisal.figure-of')}</span>
          <Select
            aria-label={`${name} ${t('appraisal.figure-of')}`}
            value={measured.by}
            options={(figure?.by ?? []).map((value) => ({ value, label: t(`appraisal.by-${value}`) }))}
            onChange={(by) => onMeasured({ ...measured, by })}
          />
        </div>
        <div>
          <span>{t('appraisal.figure-gives')}</span>
          <Select
            aria-label={`${name} ${t('appraisal.figure-gives')}`}
            value={each === null ? 'steps' : 'each'}
            options={(['each', 'steps'] as const).map((value) => ({ value, label: t(`appraisal.gives-${value}`) }))}
            onChange={(way) =>
              onMeasured(
                way === 'each'
                  ? { ...measured, each: 100, steps: [] }
                  : { ...measured, each: null, steps: [{ atLeast: figure?.rate ? 90 : 1, points: 1000 }] },
              )
            }
          />
        </div>
        {each !== null && (
          <NumberField
            words={t('appraisal.points-each')}
            value={points(each)}
            least={-100}
            onChange={(value) => onMeasured({ ...measured, each: milli(value) })}
          />
        )}
        {steps.map((one, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps have no other name than their place
          <Fragment key={n}>
            <NumberField
              words={t('appraisal.at-least', { unit })}
              value={one.atLeast}
              most={1_000_000}
              onChange={(value) => step(n, { atLeast: value ?? 0 })}
            />
            <NumberField
              words={t('appraisal.step-points')}
              value={points(one.points)}
              least={-100}
              onChange={(value) => step(n, { points: milli(value) ?? 0 })}
            />
          </Fragment>
        ))}
        {each === null && steps.length < 20 && (
          <Button
            look="light"
            onClick={() => onMeasured({ ...measured, steps: [...steps, { atLeast: 0, points: 0 }] })}
          >
            {t('appraisal.more-steps')}
          </Button>
        )}
        {figure?.rate && (
          <NumberField
            words={t('appraisal.when-none')}
            value={points(measured.none)}
            least={-100}
            onChange={(value) => onMeasured({ ...measured, none: milli(value) ?? 0 })}
          />
        )}
      </div>
    </Section>
  )
}
