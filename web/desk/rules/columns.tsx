import type { Words } from '#kernel/words.ts'
import type { Column } from '../../parts/desk/data-table.tsx'
import type { Language, Say } from '../../words/language.ts'
import type { CatalogueItem } from './catalogue-filters.tsx'
import type { Shape } from './editing.ts'
import type { Parameter } from './rules-page.tsx'
import { isLimit, partName, type Says, tellValue, partsOf as valueParts } from './value.ts'

type Part = Readonly<Record<string, unknown>>
const partsOf = (row: Parameter): Part =>
  typeof row.value === 'object' && row.value !== null ? (row.value as Part) : {}

/** Long values are read in full where the row is opened. */
const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)

/** Rows of a family in the parts that their values have; what none of them has is left out. */
export function columnsOfRows(
  language: Language,
  rows: readonly Parameter[],
  say: (words: Words) => string,
  onOpen: (id: string) => void,
  tell: (value: unknown) => string,
  /** Names of the parts, and the order in which they were written down. */
  { says, shape }: { readonly says?: Says | undefined; readonly shape?: Shape | undefined },
): readonly Column<Parameter>[] {
  const parts = [...new Set(rows.flatMap((row) => valueParts(row.value, shape).map(([part]) => part)))]
  const name: Column<Parameter> = {
    key: 'name',
    words: partName('name', language, says),
    width: 140,
    show: (row) => (
      <button type="button" className="link" onClick={() => onOpen(row.id)}>
        {say(row.words)}
      </button>
    ),
    text: (row) => say(row.words),
  }
  const filled = parts.filter((part) => rows.some((row) => tell(partsOf(row)[part]) !== ''))
  return [
    name,
    ...filled.map(
      (part, n): Column<Parameter> => ({
        key: part,
        words: partName(part, language, says),
        // The first parts say what it is; the others are read in full when a row is opened.
        ...(n > 3 ? { wide: true } : {}),
        show: (row) => tell(partsOf(row)[part]),
      }),
    ),
  ]
}

/** The columns in which a part of the parameters is read: items by their limits and evidence, duties by who holds them, others by value. */
export function columnsOfFamily(
  t: Say,
  language: Language,
  tab: string,
  say: (words: Words) => string,
  onOpen: (id: string) => void,
  itemOf: (row: Parameter) => CatalogueItem | undefined,
  says: Says | undefined,
): readonly Column<Parameter>[] {
  /** A row's name is the button that opens it, so that keys reach it too. */
  const name = (row: Parameter) => (
    <button type="button" className="link" onClick={() => onOpen(row.id)}>
      {say(row.words)}
    </button>
  )
  const part = (row: Parameter, key: string): string => tellValue(t, language, partsOf(row)[key])
  const evidenceOf = (row: Parameter) => {
    const evidence = (partsOf(row).evidence ?? {}) as Part
    const told = (key: string) => tellValue(t, language, evidence[key])
    return { report: told('report'), handle: told('handle'), verify: told('verify') }
  }
  const yes = (row: Parameter, key: string): string => (partsOf(row)[key] === true ? t('yes') : '')
  if (tab === 'catalogue')
    return [
      { key: 'code', words: t('value-part.code'), width: 72, show: (row) => part(row, 'code') },
      {
        key: 'name',
        words: t('rules.item'),
        width: 148,
        show: (row) => (
          <>
            {name(row)}
            <p className="meta">{itemOf(row)?.group.map(say).join(' · ')}</p>
          </>
        ),
        text: (row) => say(row.words),
      },
      {
        key: 'conditions',
        words: t('catalogue.conditions'),
        wide: true,
        show: (row) => (
          <>
            <p>{t('catalogue.opening', { words: part(row, 'opening') })}</p>
            <p>{t('catalogue.closing', { words: part(row, 'closing') })}</p>
          </>
        ),
      },
      {
        key: 'limit',
        words: t('value-part.limit'),
        width: 100,
        show: (row) => (isLimit(partsOf(row).limit) ? part(row, 'limit') : ''),
      },
      {
        key: 'evidence',
        words: t('value-part.evidence'),
        width: 148,
        wide: true,
        show: (row) => t('catalogue.evidence', evidenceOf(row)),
      },
      { key: 'public', words: t('value-part.public'), width: 76, wide: true, show: (row) => yes(row, 'public') },
    ]
  if (tab === 'duties') {
    const holder = (row: Parameter, key: string): string => {
      const one = partsOf(row)[key] as { item?: number; clause?: string } | undefined
      return one?.clause ? t('rules.clause', { n: one.item ?? '', clause: one.clause }) : ''
    }
    const level = (row: Parameter, key: string): string =>
      partsOf(row)[key] === 'town' ? t('rules.at-town') : t('rules.at-county')
    return [
      {
        key: 'name',
        words: t('rules.duty'),
        width: 150,
        show: name,
        text: (row) => say(row.words),
      },
      { key: 'urban', words: t('value-part.urban'), width: 84, show: (row) => level(row, 'urban') },
      { key: 'rural', words: t('value-part.rural'), width: 84, wide: true, show: (row) => level(row, 'rural') },
      { key: 'county', words: t('rules.county-clause'), show: (row) => holder(row, 'county') },
      { key: 'town', words: t('rules.town-clause'), wide: true, show: (row) => holder(row, 'town') },
    ]
  }
  if (tab === 'phrases')
    return [
      { key: 'name', words: t('rules.parameter'), width: 140, show: name, text: (row) => say(row.words) },
      {
        key: 'value',
        words: t('rules.value'),
        show: (row) => (row.value as readonly Words[]).map((phrase) => <p key={phrase.zh}>{say(phrase)}</p>),
        text: (row) => tellValue(t, language, row.value),
      },
      { key: 'place', words: t('rules.place'), width: 120, show: (row) => row.placeName },
    ]
  return [
    { key: 'name', words: t('rules.parameter'), show: name, text: (row) => say(row.words) },
    {
      key: 'value',
      words: t('rules.value'),
      width: 160,
      show: (row) => short([tellValue(t, language, row.value, { says }), say(row.unit)].join(' ').trim()),
      text: (row) => [tellValue(t, language, row.value, { says }), say(row.unit)].join(' ').trim(),
    },
    { key: 'place', words: t('rules.place'), width: 140, show: (row) => row.placeName },
  ]
}
