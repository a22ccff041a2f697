import { useId, useState } from 'react'
import { type Category, CategoryPictures } from '../../parts/category-pictures.tsx'
import { type PictogramName, pictogramNames } from '../../parts/pictogram.tsx'
import { useWords } from '../../words/language.ts'
import type { KindShown, Reporting } from '../about.ts'
import { changeDraft, type Draft } from './draft.ts'

const isDrawn = (name: string): name is PictogramName => pictogramNames.includes(name as PictogramName)

/** The pictures that can be tapped, in the programme's order. */
export function useCategories(reporting: Reporting | undefined): readonly Category[] {
  const { say } = useWords()
  return (reporting?.pictures ?? []).flatMap(({ picture, words }) =>
    isDrawn(picture) ? [{ id: picture, picture, words: say(words) }] : [],
  )
}

/** Takes a picture: its usual kind is proposed, unless one of its kinds was chosen before. */
export function choosePicture(reporting: Reporting | undefined, draft: Draft, picture: string): void {
  const kind = reporting?.kinds.find(({ code }) => code === draft.kind)
  const usual = reporting?.pictures.find((one) => one.picture === picture)?.usual ?? undefined
  changeDraft({ picture, kind: kind?.pictogram === picture ? kind.code : usual })
}

/** Takes a kind that was found or picked, with the picture that leads to it. */
export const chooseKind = (kind: KindShown): void =>
  changeDraft({ kind: kind.code, picture: kind.pictogram ?? 'other' })

export const kindsOfPicture = (reporting: Reporting | undefined, picture: string | undefined): readonly KindShown[] =>
  reporting?.kinds.filter((kind) => kind.pictogram === picture) ?? []

/** The kinds of a picture, as a resident would say them. */
export const KindList = ({
  kinds,
  chosen,
  label,
  onChoose = chooseKind,
}: {
  kinds: readonly KindShown[]
  chosen: string | undefined
  label: string
  onChoose?: (kind: KindShown) => void
}) => {
  const { say } = useWords()
  const name = useId()
  return (
    <fieldset className="kinds">
      <legend className="unseen">{label}</legend>
      {kinds.map((kind) => (
        <label key={kind.code}>
          <input type="radio" name={name} checked={kind.code === chosen} onChange={() => onChoose(kind)} />
          {say(kind.plain)}
        </label>
      ))}
    </fieldset>
  )
}

/** What kind of problem: nine pictures, then the kind more closely; the usual one is proposed and can be changed. */
export const What = ({
  draft,
  reporting,
  said,
}: {
  draft: Draft
  reporting: Reporting | undefined
  said: string | undefined
}) => {
  const { t, say } = useWords()
  const [open, setOpen] = useState(false)
  const categories = useCategories(reporting)
  const kinds = kindsOfPicture(reporting, draft.picture)
  const kind = reporting?.kinds.find(({ code }) => code === draft.kind)
  const unfolded = kinds.length > 0 && (open || !kind)
  return (
    <>
      <CategoryPictures
        label={t('report.what')}
        categories={categories}
        chosen={draft.picture}
        onChoose={(picture) => {
          setOpen(false)
          choosePicture(reporting, draft, picture)
        }}
      />
      {said && (
        <p className="error" role="alert">
          {said}
        </p>
      )}
      {kind && !unfolded && (
        <div className="kind-card">
          <p>
            {say(kind.plain)}
            <small>{kind.group.map(say).join('／')}</small>
          </p>
          {kinds.length > 1 && (
            <button type="button" className="link" onClick={() => setOpen(true)}>
              {t('report.other-kind')}
            </button>
          )}
        </div>
      )}
      {unfolded && <KindList label={t('report.which-kind')} kinds={kinds} chosen={draft.kind} />}
    </>
  )
}
