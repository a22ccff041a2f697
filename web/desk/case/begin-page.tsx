import { useLocation, useNavigate, useParams } from 'react-router'
import type { FieldValues } from '../../parts/fields/field.ts'
import { DeskPage } from '../../shells/desk-page.tsx'
import { onTheWall } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { useMe } from '../frame/me.ts'
import type { MeAnswer, ProgrammeAnswer } from '../telling/answers.ts'
import { Begin } from './begin.tsx'
import { useProgramme } from './use-case.ts'

type Form = ProgrammeAnswer['steps'][number]['form']

/** What a page that leads here knows already, such as the entry that is objected to. */
export interface Known {
  readonly known: FieldValues
}

/** Whoever holds posts at one place only begins there; a year is this one unless another is typed. */
function proposed(form: Form, me: MeAnswer): FieldValues {
  const places = new Map(me.posts.map(({ place, placeName }) => [place, placeName]))
  const [only, ...more] = [...places].map(([id, name]) => ({ id, name }))
  return {
    ...(form.place?.kind === 'place' && only && more.length === 0 ? { place: only } : {}),
    ...(form.year?.kind === 'number' ? { year: onTheWall(me.now).day.slice(0, 4) } : {}),
  }
}

/** A page for the first step of a case, reached from a list that offers it. */
export const BeginPage = () => {
  const { programme = '', step = '' } = useParams()
  const { t, say } = useWords()
  const navigate = useNavigate()
  const me = useMe()
  const given = useLocation().state as Known | null
  const found = useProgramme(programme).data?.steps.find((one) => one.step === step)
  return (
    <DeskPage>
      {found && (
        <Begin
          key={`${programme} ${step}`}
          programme={programme}
          step={step}
          title={say(found.words)}
          start={{ ...proposed(found.form, me), ...given?.known }}
          go={t('begin.go')}
          main
          onEnd={() => void navigate(-1)}
        />
      )}
    </DeskPage>
  )
}
