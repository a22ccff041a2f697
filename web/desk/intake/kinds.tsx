import { createContext, useContext, useState } from 'react'
import type { Answer } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { CategoryPictures } from '../../parts/category-pictures.tsx'
import { deskInputs } from '../../parts/desk/desk-inputs.tsx'
import { type FieldInputProps, textOf } from '../../parts/fields/field.ts'
import type { FieldInputs } from '../../parts/fields/field-form.tsx'
import { Picker, type Search } from '../../parts/picker.tsx'
import { type PictogramName, pictogramNames } from '../../parts/pictogram.tsx'
import { useWords } from '../../words/language.ts'
import { findKinds } from './find-kinds.ts'

type Catalogue = Answer<'/api/grid-casework/kinds'>
export type Kind = Catalogue['kinds'][number]

/** The catalogue as it is searched; it changes at most daily. */
export const useCatalogue = () => useAsk('/api/grid-casework/kinds', undefined, { fresh: 300_000 })

const CatalogueContext = createContext<Catalogue | undefined>(undefined)
export const CatalogueOf = CatalogueContext.Provider

/** Chooses an item of the catalogue by typing its words or letters, or by its picture. The value is the item's code. */
export const ItemInput = (props: FieldInputProps) => {
  const { t, say } = useWords()
  const catalogue = useContext(CatalogueContext)
  const [pictures, setPictures] = useState(false)
  const kinds = catalogue?.kinds ?? []
  const code = textOf(props.value)
  const chosen = kinds.find((kind) => kind.code === code)
  const pickOf = (kind: Kind) => ({ id: kind.code, name: say(kind.words), detail: kind.group.map(say).join('／') })
  const search: Search = async (query) => findKinds(kinds, query).map(pickOf)
  const drawn = (catalogue?.pictures ?? []).filter((one) => pictogramNames.includes(one.picture as PictogramName))
  const picture = drawn.find((one) => one.picture === chosen?.pictogram)
  return (
    <>
      <Picker
        id={props.id}
        picked={chosen && pickOf(chosen)}
        onPick={(pick) => props.onChange(pick?.id)}
        search={search}
        placeholder={t('intake.item-search')}
        invalid={props.invalid}
        describedBy={props.describedBy}
        required={props.field.required === true}
      />
      <button
        type="button"
        className="link item-pictures"
        aria-expanded={pictures}
        onClick={() => setPictures(!pictures)}
      >
        {t('intake.item-pictures')}
      </button>
      {pictures && (
        <CategoryPictures
          label={t('intake.item-pictures')}
          categories={drawn.map((one) => ({
            id: one.picture,
            picture: one.picture as PictogramName,
            words: say(one.words),
          }))}
          chosen={picture?.picture}
          onChoose={(id) => props.onChange(drawn.find((one) => one.picture === id)?.usual ?? undefined)}
        />
      )}
      {chosen && <p className="meta">{chosen.group.map(say).join('／')}</p>}
    </>
  )
}

const Choice = deskInputs.choice

/** The desk's inputs, where a choice without choices is one out of the catalogue. */
export const intakeInputs: FieldInputs = {
  ...deskInputs,
  choice: (props: FieldInputProps) => (props.field.choices ? <Choice {...props} /> : <ItemInput {...props} />),
}
