import { Readers } from '../../parts/readers.tsx'
import { inList, onTheWall } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import type { CaseAnswer } from '../telling/answers.ts'

/** Who read the case, and who opened the reporter's number for which purpose. */
export const ReadersPane = ({ answer }: { answer: CaseAnswer }) => {
  const { t } = useWords()
  const today = onTheWall(answer.at).day
  const name = (reader: CaseAnswer['readers'][number]) => reader.name ?? t('readers.unnamed')
  return (
    <Readers
      readers={answer.readers.map((reader, at) => ({
        id: reader.reader ?? String(at),
        name: name(reader),
        post: reader.title ?? '',
        at: inList(reader.at, today),
      }))}
      people={answer.readers.length}
      times={answer.readers.reduce((sum, reader) => sum + reader.times, 0)}
      unmasked={answer.readers.flatMap((reader) =>
        reader.unmasked.map((look) =>
          t('readers.unmasked', { name: name(reader), at: inList(look.at, today), purpose: look.purpose ?? '' }),
        ),
      )}
    />
  )
}
