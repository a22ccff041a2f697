import { useState } from 'react'
import { useNavigate } from 'react-router'
import { Button } from '../../parts/button.tsx'
import { Section } from '../../parts/section.tsx'
import { useWords } from '../../words/language.ts'
import { fieldsOf } from '../case/send-form.ts'
import { useProgramme } from '../case/use-case.ts'
import { ActForm } from '../frame/act-form.tsx'
import { holds, useMe } from '../frame/me.ts'
import { caseHref } from '../frame/nav.ts'

/** What the form does not ask: it is known from the page, or taken in later with the case. */
const known: readonly string[] = ['notice', 'photos']

/** Whether somebody examines objections. */
export function useExamines(): boolean {
  const me = useMe()
  const programme = useProgramme('notice-objection').data
  return programme !== undefined && holds(me, ...Object.keys(programme.roles))
}

/** Whoever examines objections enters one that came on paper, with the time at which it came. */
export const PaperObjection = ({ notice }: { notice: string }) => {
  const { t } = useWords()
  const navigate = useNavigate()
  const [open, setOpen] = useState(false)
  const programme = useProgramme('notice-objection').data
  const enter = programme?.steps.find(({ step }) => step === 'enter')
  if (!enter) return null
  if (!open)
    return (
      <Section last>
        <Button onClick={() => setOpen(true)}>{t('notice.enter')}</Button>
      </Section>
    )
  return (
    <Section title={t('notice.enter')} last>
      <ActForm
        fields={fieldsOf(enter.form).filter(({ name }) => !known.includes(name))}
        url="/api/notice-objection/enter"
        bodyOf={(wire) => ({ ...wire, notice })}
        go={t('notice.enter-go')}
        onDone={(done) => void navigate(caseHref(String(done.case)))}
        plain
      />
    </Section>
  )
}
