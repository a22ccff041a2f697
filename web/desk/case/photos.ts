import type { Photo } from '../../parts/photos.tsx'
import { inList, onTheWall } from '../../words/days.ts'
import type { useWords } from '../../words/language.ts'
import type { CaseAnswer, CaseStep } from '../telling/answers.ts'
import { actorWords, picturesOf } from '../telling/steps.ts'

type Telling = Pick<ReturnType<typeof useWords>, 't' | 'say'>

/** Address of a picture behind the door. */
export const photoSrc = (file: string, size: 'full' | 'thumb' = 'full'): string => `/api/files/${file}?size=${size}`

/** The pictures of a step, with when and by whom they were taken. */
export function photosOfStep(
  { t, say }: Telling,
  answer: CaseAnswer,
  step: CaseStep,
  files: readonly string[],
  what: 'photo.before-act' | 'photo.after-act',
): Photo[] {
  const at = inList(step.at, onTheWall(answer.at).day)
  const by = step.organisation ?? actorWords(t, step)
  // Only something that is put right has a before and an after.
  const told = answer.programme === 'grid-casework' || !step.words ? t(what) : say(step.words)
  return files.map((file, nth) => ({
    id: file,
    src: photoSrc(file),
    alt: t('photo.alt', { what: told, title: answer.title ?? answer.number, n: nth + 1 }),
    caption: t('photo.caption', { what: told, at }),
    by: t('photo.by', { by }),
  }))
}

/** All pictures of a case without captions, the latest first: what is seen beside a list. */
export function photosOfCase(telling: Telling, answer: CaseAnswer): Photo[] {
  const { before, after, afterStep } = picturesOf(answer)
  const [first] = answer.steps
  const bare = ({ id, src, alt }: Photo): Photo => ({ id, src, alt })
  return [
    ...(afterStep ? photosOfStep(telling, answer, afterStep, after, 'photo.after-act') : []),
    ...(first ? photosOfStep(telling, answer, first, before, 'photo.before-act') : []),
  ].map(bare)
}
