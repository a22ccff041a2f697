import { Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { type Column, DataTable } from '../../parts/desk/data-table.tsx'
import { besides } from '../../parts/score-card.ts'
import { Section } from '../../parts/section.tsx'
import { useWords } from '../../words/language.ts'
import {
  type Draft,
  type Indicator,
  type Rules,
  withArithmetic,
  withIndicator,
  withRanking,
  withRow,
} from './rules-draft.ts'

interface FormProps {
  rules: Rules
  draft: Draft
  onDraft: (draft: Draft) => void
}

/** A whole or a points field; empty where a limit may be left out. */
const NumberField = (props: {
  words: string
  value: number | null
  most?: number
  least?: number
  unlimited?: string
  onChange: (value: number | null) => void
}) => (
  <div>
    <span>{props.words}</span>
    <InputNumber
      aria-label={props.words}
      value={props.value}
      min={props.least ?? 0}
      max={props.most ?? 100}
      {...(props.unlimited ? { placeholder: props.unlimited } : {})}
      onChange={(value) => (value === null && !props.unlimited ? undefined : props.onChange(value))}
    />
  </div>
)
const milli = (points: number | null) => (points === null ? null : Math.round(points * 1000))
const points = (value: number | null) => (value === null ? null : value / 1000)

/** The arithmetic as a form: weights, caps, floors, who is ranked, the lowest share. */
export const ArithmeticForm = ({ draft, onDraft }: FormProps) => {
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
          words={t('appraisal.share')}
          value={lowest.share}
          onChange={(share) => onDraft(withRanking(draft, { lowest: { ...lowest, share: Math.round(share ?? 0) } }))}
        />
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
      show: (one) =>
        one.measured ? (
          t('appraisal.measured')
        ) : (
          <Select
            aria-label={`${say(one.name)} ${t('appraisal.evidence')}`}
            className="wide"
            value={one.evidence}
            options={(['none', 'document'] as const).map((value) => ({
              value,
              label: t(`appraisal.evidence-${value}`),
            }))}
            onChange={(evidence) => onDraft(withIndicator(draft, one.code, { evidence }))}
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
