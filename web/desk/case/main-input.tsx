import { useState } from 'react'
import { type FieldInputProps, textOf } from '../../parts/fields/field.ts'
import { Go } from '../../parts/go.tsx'
import { Picker } from '../../parts/picker.tsx'
import { useWords } from '../../words/language.ts'
import { caseHref } from '../frame/nav.ts'
import { searchCases, useCaseInHand, useLikely } from './grid.ts'

/** The main case that this one repeats: one of those nearby, or another by its number. */
export const MainInput = (props: FieldInputProps) => {
  const { t, say, list } = useWords()
  const answer = useCaseInHand()
  const [found, setFound] = useState<{ readonly id: string; readonly name: string }>()
  const likely = useLikely(answer).data?.rows.filter(({ id }) => id !== answer.id) ?? []
  const value = textOf(props.value)
  const near = likely.find(({ id }) => id === value)
  return (
    <div className="kind-input">
      <Picker
        id={props.id}
        picked={near ? { id: near.id, name: near.number } : found?.id === value ? found : undefined}
        onPick={(pick) => {
          setFound(pick)
          props.onChange(pick?.id)
        }}
        search={searchCases(answer, (row) => list([row.placeName, row.kindWords && say(row.kindWords)]))}
        placeholder={t('same.find')}
        invalid={props.invalid}
        describedBy={props.describedBy}
        required={props.field.required === true}
      />
      {likely.length > 0 && (
        <fieldset>
          <legend className="unseen">{t('same.likely')}</legend>
          {likely.map((row) => (
            <label key={row.id}>
              <input
                type="radio"
                name={`${props.id}-main`}
                checked={row.id === value}
                onChange={() => props.onChange(row.id)}
              />
              {row.number}
              <small>
                {row.metres === null ? t('same.village') : t('same.metres', { n: row.metres })}{' '}
                <Go href={caseHref(row.id)} target="_blank">
                  {say(row.kindWords)}
                </Go>
              </small>
            </label>
          ))}
        </fieldset>
      )}
    </div>
  )
}
