import type { Photo } from '../../parts/photos.tsx'
import { inList, onTheWall } from '../../words/days.ts'
import type { Say } from '../../words/language.ts'
import type { CaseAnswer, CaseStep } from '../telling/answers.ts'
import { actorWords, picturesOf } from '../telling/steps.ts'

/** Address of a picture behind the door. */
export const photoSrc = (file: string, size: 'full' | 'thumb' = 'full'): string => `/api/files/${file}?size=${size}`

/** The pictures of a step, with when and by whom they were taken. */
export function photosOfStep(
  t: Say,
  answer: CaseAnswer,
  step: CaseStep,
  files: readonly string[],
  what: 'photo.before-act' | 'photo.after-act',
): Photo[] {
  const at = inList(step.at, onTheWall(answer.at).day)
  const by = step.organisation ?? actorWords(t, step)
  return files.map((file, nth) => ({
    id: file,
    src: photoSrc(file),
    alt: t('photo.alt', { what: t(what), title: answer.title ?? answer.number, n: nth + 1 }),
    caption: t('photo.caption', { what: t(what), at }),
    by: t('photo.by', { by }),
  }))
}

/** All pictures of a case without captions, the latest first: what is seen beside a list. */
export function photosOfCase(t: Say, answer: CaseAnswer): Photo[] {
  const { before, after, afterStep } = picturesOf(answer)
  const [first] = answer.steps
  const bare = ({ id, src, alt }: Photo): Photo => ({ id, src, alt })
  return [
    ...(afterStep ? photosOfStep(t, answer, afterStep, after, 'photo.after-act') : []),
    ...(first ? photosOfStep(t, answer, first, before, 'photo.before-act') : []),
  ].map(bare)
}
