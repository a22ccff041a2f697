import { useNavigate, useParams } from 'react-router'
import { DeskPage } from '../../shells/desk-page.tsx'
import { useWords } from '../../words/language.ts'
import { Begin } from './begin.tsx'
import { useProgramme } from './use-case.ts'

/** A page for the first step of a case, reached from a list that offers it. */
export const BeginPage = () => {
  const { programme = '', step = '' } = useParams()
  const { t, say } = useWords()
  const navigate = useNavigate()
  const words = useProgramme(programme).data?.steps.find((one) => one.step === step)?.words
  return (
    <DeskPage>
      {words && (
        <Begin
          key={`${programme} ${step}`}
          programme={programme}
          step={step}
          title={say(words)}
          go={t('begin.go')}
          main
          onEnd={() => void navigate(-1)}
        />
      )}
    </DeskPage>
  )
}
