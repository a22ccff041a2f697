import { useContext } from 'react'
import { useWords } from '../../words/language.ts'
import { PhotoInput } from '../photo-input.tsx'
import { VoiceInput } from '../voice-input.tsx'
import { CasePhotos } from './case-photos.ts'
import { type FieldInputProps, filesOf, photosOf } from './field.ts'
import { marks } from './marks.ts'

/** Pictures that everybody will see are made of those of the case, and covered where somebody can be recognised. */
export const Photos = ({ id, value, onChange, field, invalid, describedBy }: FieldInputProps) => {
  const ofCase = useContext(CasePhotos)
  return (
    <PhotoInput
      id={id}
      photos={photosOf(value)}
      onChange={onChange}
      max={field.max}
      cover={field.published === true}
      copies={field.published ? ofCase : []}
      invalid={invalid}
      describedBy={describedBy}
    />
  )
}

export const Voice = ({ id, value, onChange, field, invalid, describedBy }: FieldInputProps) => (
  <VoiceInput
    id={id}
    notes={photosOf(value)}
    onChange={onChange}
    max={field.max}
    invalid={invalid}
    describedBy={describedBy}
  />
)

export const Files = (props: FieldInputProps) => {
  const { t } = useWords()
  const files = filesOf(props.value)
  return (
    <div className="files">
      <span className="btn">
        {t('file.choose')}
        <input
          {...marks(props)}
          type="file"
          multiple={(props.field.max ?? 9) > 1}
          onChange={(event) => {
            props.onChange([...files, ...(event.target.files ?? [])])
            event.target.value = ''
          }}
        />
      </span>
      <ul>
        {files.map((file) => (
          <li key={`${file.name}-${file.size}-${file.lastModified}`}>
            {file.name}
            <button type="button" className="link" onClick={() => props.onChange(files.filter((one) => one !== file))}>
              {t('remove')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
