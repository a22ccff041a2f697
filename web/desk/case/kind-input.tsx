import type { FieldInputProps } from '../../parts/fields/field.ts'
import { CatalogueOf, ItemInput, useCatalogue } from '../intake/kinds.tsx'

/** A kind of the catalogue, chosen as at filing: by name, pinyin or initials, or by its drawing. */
export const KindInput = (props: FieldInputProps) => (
  <div className="kind-input">
    <CatalogueOf value={useCatalogue().data}>
      <ItemInput {...props} />
    </CatalogueOf>
  </div>
)
