import { AutoComplete, Select } from 'antd'
import { type FieldInputProps, textOf } from '../../parts/fields/field.ts'
import type { OwnInputs } from '../../parts/fields/field-form.tsx'
import { useWords } from '../../words/language.ts'
import type { CaseAct } from '../telling/answers.ts'
import { useBeside, useCaseInHand, useClauses, useSheets } from './grid.ts'
import { KindInput } from './kind-input.tsx'
import { MainInput } from './main-input.tsx'

/*
 * Fields of a case's acts that know more than their kind tells: the clauses of the duty lists, the kinds of the catalogue with
 * their drawings, the cases nearby, the sheets that were printed.
 */

const marks = ({ id, invalid, describedBy, field }: FieldInputProps) => ({
  id,
  ...(invalid ? { status: 'error' as const, 'aria-invalid': true } : {}),
  ...(describedBy ? { 'aria-describedby': describedBy } : {}),
  ...(field.required ? { 'aria-required': true } : {}),
})

/** A clause of the duty lists, found by its words, its unit or its duty; another document may be cited in words of one's own. */
const ClauseInput = (props: FieldInputProps) => {
  const { t, say } = useWords()
  const answer = useCaseInHand()
  const rows = useClauses(answer).data?.rows ?? []
  const beside = useBeside(answer).data
  const typed = textOf(props.value)
  const told = ({ words, unit }: (typeof rows)[number]) =>
    unit ? t('clause.of', { unit: unit.name, duty: say(words) }) : t('clause.of-nobody', { duty: say(words) })
  const chosen = rows.find((row) => row.clause === typed)
  return (
    <>
      <AutoComplete
        {...marks(props)}
        className="wide"
        value={typed}
        placeholder={t('clause.find')}
        options={rows.map((row) => ({
          value: row.clause,
          label: (
            <span className="clause-option">
              {row.clause}
              <small>{told(row)}</small>
            </span>
          ),
        }))}
        showSearch={{
          filterOption: (query, option) => {
            const row = rows.find((one) => one.clause === option?.value)
            return row !== undefined && (row.clause + told(row)).toLowerCase().includes(query.trim().toLowerCase())
          },
        }}
        onChange={(text) => props.onChange(text || undefined)}
      />
      {chosen && <p className="meta">{told(chosen)}</p>}
      {!chosen && beside?.clause && (
        <p className="meta">
          {t('clause.rule')} {beside.clause}
        </p>
      )}
    </>
  )
}

/** The sheet that came back signed: chosen, or told by a scanner that reads its number or check code into the field. */
const SheetInput = (props: FieldInputProps) => {
  const { t, say } = useWords()
  const rows = useSheets(useCaseInHand()).data?.rows ?? []
  const value = textOf(props.value)
  return (
    <Select
      {...marks(props)}
      className="wide"
      placeholder={t('sheet.which')}
      notFoundContent={t('sheet.none')}
      value={value || undefined}
      options={rows.toReversed().map((row) => ({
        value: String(row.no),
        label: t('sheet.option', { title: say(row.title), number: row.number }),
        found: `${say(row.title)} ${row.number} ${row.code}`.toLowerCase(),
        detail: t('sheet.option-detail', { code: row.code, on: row.on }),
      }))}
      showSearch={{
        filterOption: (query, option) =>
          option !== undefined &&
          (option.found.includes(query.trim().toLowerCase()) || query.includes(`sheet=${option.value}`)),
      }}
      optionRender={({ data }) => (
        <span className="clause-option">
          {data.label}
          <small>{data.detail}</small>
        </span>
      )}
      onChange={(chosen: string | undefined) => props.onChange(chosen)}
    />
  )
}

/** Acts that cite a duty list; others cite other documents. */
const duties: ReadonlySet<string> = new Set(['return', 'propose-designation'])

/** The inputs of an act's form that are not those of their kinds. */
export const ownInputs = ({ form, step }: CaseAct): OwnInputs => ({
  ...(duties.has(step) ? { clause: ClauseInput } : {}),
  ...(form.item?.kind === 'choice' && !form.item.choices ? { item: KindInput } : {}),
  ...(form.main?.kind === 'case' ? { main: MainInput } : {}),
  ...(step === 'return-sheet' ? { sheet: SheetInput } : {}),
})
