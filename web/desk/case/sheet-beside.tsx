import { Go } from '../../parts/go.tsx'
import { PhotoGrid } from '../../parts/photos.tsx'
import { useWords } from '../../words/language.ts'
import { caseHref } from '../frame/nav.ts'
import type { CaseAnswer } from '../telling/answers.ts'
import { may, type SheetRow, type Take } from './grid.ts'
import { photoSrc } from './photos.ts'

interface SheetBesideProps {
  answer: CaseAnswer
  row: SheetRow
  take: Take
}

/** Address of the printed page of a sheet. */
export const sheetHref = (id: string, no: number): string => `${caseHref(id)}/sheets/${no}`

/** The sheet of a step beside it: the way to paper, and the signed copy once it came back. */
export const SheetBeside = ({ answer, row, take }: SheetBesideProps) => {
  const { t, say } = useWords()
  const title = say(row.title)
  const back = row.scans.length > 0
  const isPicture = (file: string) =>
    answer.attachments.some((one) => one.file === file && one.type.startsWith('image/'))
  const [pictures, papers] = [row.scans.filter(isPicture), row.scans.filter((file) => !isPicture(file))]
  return (
    <div className="sheet-beside">
      <Go href={sheetHref(answer.id, row.no)}>{t('sheet.print', { title })}</Go>
      {may(answer, 'return-sheet') && (
        <button type="button" className="link" onClick={() => take('return-sheet', { sheet: String(row.no) })}>
          {t('sheet.take-back')}
        </button>
      )}
      {back && (
        <>
          <span className="meta">{t('sheet.back', { n: row.scans.length })}</span>
          {papers.map((file, at) => (
            <Go key={file} href={photoSrc(file)} download>
              {t('sheet.scan', { title, n: at + 1 })}
            </Go>
          ))}
          {pictures.length > 0 && (
            <PhotoGrid
              photos={pictures.map((file, at) => ({
                id: file,
                src: photoSrc(file, 'thumb'),
                large: photoSrc(file),
                alt: t('sheet.scan', { title, n: at + 1 }),
              }))}
              columns={6}
              height={64}
            />
          )}
        </>
      )}
    </div>
  )
}
