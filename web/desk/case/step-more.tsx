import type { Because } from '#kernel/because.ts'
import { isInRow } from '../../cases/timeline.tsx'
import { BecauseTree } from '../../parts/because-tree.tsx'
import { Go } from '../../parts/go.tsx'
import { KeyValues } from '../../parts/key-values.tsx'
import { PhotoGrid } from '../../parts/photos.tsx'
import { inFull } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import type { CaseAnswer, CaseStep, ProgrammeAnswer } from '../telling/answers.ts'
import { valueWords } from '../telling/steps.ts'
import { isLines, isRows, LinesTable } from '../work/lines.tsx'
import { photoSrc, photosOfStep } from './photos.ts'
import { useReasonNames } from './reason-names.ts'

const isPlain = ({ value }: CaseStep['form'][number]) => !isRows(value)

/** Everything of a step: what was filled in, its pictures, and the reasons that were stored with it. */
export const StepMore = ({
  answer,
  step,
  programme,
}: {
  answer: CaseAnswer
  step: CaseStep
  programme: ProgrammeAnswer | undefined
}) => {
  const { t, say } = useWords()
  const names = useReasonNames(programme, answer)
  const state = (name: string | null) => {
    const words = programme?.states.find((one) => one.state === name)?.words
    return words ? say(words) : (name ?? '')
  }
  // What is said and shown item by item stands together on the page.
  const attached = answer.attachments.filter((one) => one.step === step.no && !isInRow(one))
  const files = attached.filter((one) => one.type.startsWith('image/')).map((one) => one.file)
  const rows = [
    { label: t('step.at'), words: inFull(step.at) },
    ...(step.recordedAt.slice(0, 16) === step.at.slice(0, 16)
      ? []
      : [{ label: t('step.recorded'), words: inFull(step.recordedAt) }]),
    {
      label: t('step.moved'),
      words:
        step.from === step.to
          ? state(step.to)
          : t('step.from-to', { from: step.from ? state(step.from) : t('step.new'), to: state(step.to) }),
    },
    ...step.form.filter(isPlain).map((field) => ({
      label: say(field.words),
      words: field.sealed ? t('step.sealed') : (valueWords(t, say, field) ?? t('step.erased')),
    })),
  ]
  return (
    <>
      <KeyValues rows={rows} roomy />
      {step.form.map(
        ({ name, words, value }) => isLines(value) && <LinesTable key={name} head={say(words)} rows={value} />,
      )}
      {files.length > 0 && (
        <PhotoGrid
          photos={photosOfStep({ t, say }, answer, step, files, step.no === 1 ? 'photo.before-act' : 'photo.after-act')}
          columns={4}
          height={88}
        />
      )}
      {attached
        .filter((one) => !one.type.startsWith('image/'))
        .map(({ file, type }) =>
          type.startsWith('audio/') ? (
            // biome-ignore lint/a11y/useMediaCaption: what somebody said into a phone; the words of the step stand above
            <audio key={file} controls preload="none" src={photoSrc(file)} aria-label={t('step.voice')} />
          ) : (
            <Go key={file} href={photoSrc(file)} download>
              {t('step.paper')}
            </Go>
          ),
        )}
      {step.because && <BecauseTree because={step.because as Because} names={names} answers={t('step.reasons')} />}
    </>
  )
}
