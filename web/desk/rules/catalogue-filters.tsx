import { Select } from 'antd'
import { useState } from 'react'
import type { Answer } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { useWords } from '../../words/language.ts'
import type { Parameter } from './rules-page.tsx'
import { isLimit } from './value.ts'

export type CatalogueItem = Answer<'/api/grid-casework/items'>['items'][number]

/** What the catalogue is narrowed to. */
interface Narrow {
  /** A class of two digits or a subclass of four. */
  readonly kind?: string | undefined
  readonly clock?: string | undefined
  readonly shown?: 'yes' | 'no' | undefined
}

export const codeOf = (row: Parameter): string => row.id.slice((row.family ?? '').length)

/** The items of a day with their classes and spellings, and the choices that narrow them. */
export function useCatalogue(day: string | undefined, enabled: boolean) {
  const query = day ? { day } : {}
  const items = useAsk('/api/grid-casework/items', { params: { query } }, { enabled, fresh: 300_000 }).data?.items
  const [narrow, setNarrow] = useState<Narrow>({})
  const itemOf = new Map(items?.map((item) => [item.code, item]))
  /** Whether a row is shown: what was typed may be characters, pinyin or initials of a name, or stand anywhere in the row. */
  const keeps = (row: Parameter, typed: string): boolean => {
    const item = itemOf.get(codeOf(row))
    const value = row.value as { readonly limit?: unknown; readonly public?: boolean }
    if (narrow.kind && !codeOf(row).startsWith(narrow.kind)) return false
    if (narrow.clock && !(isLimit(value.limit) && value.limit.clock === narrow.clock)) return false
    if (narrow.shown && (value.public === true) !== (narrow.shown === 'yes')) return false
    const word = typed.trim().toLowerCase()
    if (!word || item?.spelled.some((spelling) => spelling.startsWith(word))) return true
    // Two letters are initials; they stand in many a longer word.
    const readable = word.length > 2 || /[^a-z]/.test(word)
    return readable && JSON.stringify([row.words, row.value]).toLowerCase().includes(word)
  }
  const choices = <Choices items={items ?? []} narrow={narrow} onNarrow={setNarrow} />
  return { itemOf, keeps, choices }
}

interface ChoicesProps {
  items: readonly CatalogueItem[]
  narrow: Narrow
  onNarrow: (narrow: Narrow) => void
}

const Choices = ({ items, narrow, onNarrow }: ChoicesProps) => {
  const { t, say } = useWords()
  const majors = [...new Map(items.map((item) => [item.major, item.group[0]]))]
  const kinds = majors.flatMap(([major, words]) => [
    { value: major, label: words ? `${major} ${say(words)}` : major },
    ...[...new Map(items.filter((one) => one.major === major).map((one) => [one.minor, one.group[1]]))].map(
      ([minor, name]) => ({ value: minor, label: `　${minor} ${name ? say(name) : ''}` }),
    ),
  ])
  const clocks = ['working-days', 'working-hours', 'emergency-hours', 'civil-days'] as const
  const shared = { size: 'small', allowClear: true, popupMatchSelectWidth: false } as const
  return (
    <>
      <Select<string | null>
        {...shared}
        aria-label={t('catalogue.class')}
        placeholder={t('catalogue.class')}
        value={narrow.kind ?? null}
        onChange={(kind) => onNarrow({ ...narrow, kind: kind ?? undefined })}
        options={kinds}
      />
      <Select<string | null>
        {...shared}
        aria-label={t('catalogue.clock')}
        placeholder={t('catalogue.clock')}
        value={narrow.clock ?? null}
        onChange={(clock) => onNarrow({ ...narrow, clock: clock ?? undefined })}
        options={clocks.map((clock) => ({ value: clock, label: t(`clock.${clock}`) }))}
      />
      <Select<'yes' | 'no' | null>
        {...shared}
        aria-label={t('catalogue.public')}
        placeholder={t('catalogue.public')}
        value={narrow.shown ?? null}
        onChange={(shown) => onNarrow({ ...narrow, shown: shown ?? undefined })}
        options={(['yes', 'no'] as const).map((value) => ({ value, label: t(`catalogue.public-${value}`) }))}
      />
    </>
  )
}
