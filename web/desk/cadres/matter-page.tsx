import type { ComponentType } from 'react'
import { useParams } from 'react-router'
import type { Answer } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { useActInHand } from '../case/use-act.ts'
import { useCase, useProgramme } from '../case/use-case.ts'
import { Asked } from '../frame/page-state.tsx'
import type { CaseAnswer } from '../telling/answers.ts'
import '../appraisal/appraisal.css'
import './cadres.css'

/** What the appraisal knows of a case of its own. */
export type Matter = Answer<'/api/appraisal/matters/{id}'>

export interface MatterProps {
  readonly answer: CaseAnswer
  readonly matter: Matter
}

/** The page of a case of an appraisal: shown once both are there, anew for each case. */
export const matterPage = (Page: ComponentType<MatterProps>) => () => {
  const { id = '' } = useParams()
  const found = useCase(id)
  const matter = useAsk('/api/appraisal/matters/{id}', { params: { path: { id } } })
  return (
    <Asked query={found}>
      {(answer) => <Asked query={matter}>{(asked) => <Page key={id} answer={answer} matter={asked} />}</Asked>}
    </Asked>
  )
}

/** What can be done on it; no form begins with anything in it. */
export function useMatterActs(answer: CaseAnswer) {
  const programme = useProgramme(answer.programme).data
  const hand = useActInHand(
    answer,
    () => ({}),
    () => {},
  )
  return { programme, hand }
}
