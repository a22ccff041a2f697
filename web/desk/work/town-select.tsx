import { Select } from 'antd'
import { useWords } from '../../words/language.ts'

interface TownSelectProps {
  /** In the county's own order, with how many the list holds of each. */
  towns: readonly { readonly town: string; readonly name: string; readonly count: number }[]
  town: string | undefined
  onTown: (town: string | undefined) => void
}

/** Narrows a list to one town; not shown where the list has only one. */
export const TownSelect = ({ towns, town, onTown }: TownSelectProps) => {
  const { t } = useWords()
  if (towns.length < 2) return null
  return (
    <Select
      size="small"
      variant="borderless"
      aria-label={t('filter.town')}
      placeholder={t('filter.town')}
      allowClear
      popupMatchSelectWidth={false}
      value={town ?? null}
      onChange={(value: string | null | undefined) => onTown(value ?? undefined)}
      options={towns.map((one) => ({
        value: one.town,
        label: t('filter.town-count', { name: one.name, n: one.count }),
      }))}
    />
  )
}
