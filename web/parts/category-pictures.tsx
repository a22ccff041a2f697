import { useId, useState } from 'react'
import { useWords } from '../words/language.ts'
import { Pictogram, type PictogramName } from './pictogram.tsx'

/** A kind of problem with its drawing. */
export interface Category {
  readonly id: string
  readonly picture: PictogramName
  readonly words: string
}

interface CategoryPicturesProps {
  label: string
  categories: readonly Category[]
  chosen: string | undefined
  onChoose: (id: string) => void
  /** Elderly mode: large tiles, the choice said in words, the first four and a way to the others. */
  elder?: boolean
}

/** Chooses a kind of problem by its picture and word. One choice, by tap, arrow keys or voice. */
export const CategoryPictures = ({ label, categories, chosen, onChoose, elder = false }: CategoryPicturesProps) => {
  const { t } = useWords()
  const [all, setAll] = useState(false)
  const name = useId()
  const first = 4
  const chosenAt = categories.findIndex((one) => one.id === chosen)
  const folded = elder && !all && chosenAt < first && categories.length > first
  const shown = folded ? categories.slice(0, first) : categories
  return (
    <fieldset className={elder ? 'categories large' : 'categories'}>
      <legend className="unseen">{label}</legend>
      <div>
        {shown.map((category) => (
          <label key={category.id}>
            <input
              type="radio"
              name={name}
              value={category.id}
              checked={category.id === chosen}
              onChange={() => onChoose(category.id)}
            />
            <Pictogram name={category.picture} size={elder ? 60 : 34} />
            {category.words}
            {elder && category.id === chosen && <span className="chosen">{t('category.chosen')}</span>}
          </label>
        ))}
      </div>
      {folded && (
        <button type="button" className="wide-choice" onClick={() => setAll(true)}>
          {t('category.more')}
          <span>{t('category.left', { n: categories.length - first })}</span>
        </button>
      )}
    </fieldset>
  )
}
