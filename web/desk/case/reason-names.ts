import { useMemo } from 'react'
import type { Json } from '#kernel/json.ts'
import type { Words } from '#kernel/words.ts'
import type { ReasonNames } from '../../parts/because-tree.tsx'
import { inFull } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { useMe } from '../frame/me.ts'
import { partName, partsOf, tellValue } from '../rules/value.ts'
import type { CaseAnswer, ProgrammeAnswer } from '../telling/answers.ts'
import { limitWords, sourceWords } from '../telling/limit.ts'
import { parameterWords } from './limit-source.ts'

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/
const isRecord = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isWords = (value: Json): value is Words & Json =>
  isRecord(value) && typeof value.zh === 'string' && typeof value.en === 'string'
const clocks = ['working-days', 'working-hours', 'emergency-hours', 'civil-days'] as const
const clockOf = (value: Json | undefined) => clocks.find((clock) => clock === value)

/** How ids in reasons are said: rules, facts and parameters by the programme's words, units and places by those of the case. */
export function useReasonNames(programme: ProgrammeAnswer | undefined, answer: CaseAnswer): ReasonNames {
  const { t, say, language } = useWords()
  const { county } = useMe()
  return useMemo(() => {
    const units = new Map(
      [...(answer.lead ? [answer.lead] : []), ...answer.assisting].map((unit) => [unit.id, unit.name]),
    )
    const clockWords = (value: Json): string | undefined => {
      const clock = clockOf(value)
      return clock && t(`clock.${clock}`)
    }
    const value = (of: string, value: Json): string | undefined => {
      if (value === null) return t('value.none')
      if (typeof value === 'boolean') return value ? t('yes') : t('no')
      if (typeof value === 'string') {
        if (of === 'clock') return clockWords(value)
        if (of === 'place') return answer.place === value ? answer.placeName : undefined
        if (of === 'item') return answer.kind === value && answer.kindWords ? say(answer.kindWords) : undefined
        if (of === 'duty') return dutyWords(value)
        if (of === 'level') return levelWords(value)
        if (units.has(value)) return units.get(value)
        return instant.test(value) ? inFull(value) : undefined
      }
      if (!isRecord(value)) return undefined
      if (isWords(value)) return say(value)
      const clock = clockOf(value.clock)
      if (clock && typeof value.amount === 'number') return limitWords(t, { amount: value.amount, clock })
      if (typeof value.lead === 'string') return dutyWords(value.lead)
      if (typeof value.item === 'number') return t('value.item', { n: value.item })
      return rowValue(value)
    }
    /** A row of a catalogue, part by part; its name stands before it. */
    const rowValue = (value: Json): string => {
      const named = { says: programme?.says }
      const told = partsOf(value).map(
        ([part, one]) => `${partName(part, language, programme?.says)} ${tellValue(t, language, one, named)}`,
      )
      return told.join(language === 'zh' ? '；' : '; ')
    }
    const dutyWords = (duty: string): string | undefined => {
      const words = programme?.parameters.find(
        (one) => one.family?.endsWith('/duty/') && one.id.endsWith(`/${duty}`),
      )?.words
      return words && say(words)
    }
    const levelWords = (level: string): string | undefined => {
      const words = programme?.says[`level.${level}`]
      return words && say(words)
    }
    return {
      rule: (id) => (programme?.rules[id] ? say(programme.rules[id]) : undefined),
      fact: (name) => (programme?.facts[name] ? say(programme.facts[name]) : undefined),
      parameter: (id, value) => {
        const known = programme?.parameters.some((one) => one.id === id)
        const name = isRecord(value) ? value.name : undefined
        return !known && name && isWords(name) ? say(name) : parameterWords(say, programme, id)
      },
      value,
      place: (id) => (id === county.code ? county.name : answer.place.startsWith(id) ? answer.placeName : id),
      source: (source) => sourceWords(t, source),
    }
  }, [programme, answer, county, t, say, language])
}
