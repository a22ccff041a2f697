import { useEffect, useRef } from 'react'
import { useNavigate } from 'react-router'
import { Button } from '../../parts/button.tsx'
import { useKeys } from '../../parts/keys.ts'
import { Rehearsal } from '../../parts/lane.tsx'
import { Ends, Section } from '../../parts/section.tsx'
import { PaneTop } from '../../shells/desk-page.tsx'
import { inFull, inList, onTheWall } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { keepLastList } from '../frame/last-list.ts'
import { useMe } from '../frame/me.ts'
import { workHref } from '../frame/nav.ts'
import type { Filed, Intake } from './use-intake.ts'
import { PROGRAMME } from './ways.ts'

/** Who has it next and by when, before it is filed. */
export const WhatFollows = ({ intake }: { intake: Intake }) => {
  const { t, say } = useWords()
  const me = useMe()
  const { follows, gate, passed } = intake
  const gated = gate?.exits.some(({ exit, leaves }) => leaves && !passed.includes(exit))
  if (!follows)
    return (
      <Section title={t('intake.then')}>
        <p className="meta">{gated ? t('intake.gate-first') : t('intake.waits')}</p>
      </Section>
    )
  const due = follows.due && inList(follows.due, onTheWall(me.now).day)
  const lines = follows.deskName
    ? [
        t('intake.then-desk', { desk: follows.deskName, role: follows.deskRole ? say(follows.deskRole) : '' }),
        ...(due ? [[{ strong: t('intake.then-due', { due }) }]] : []),
      ]
    : [t('intake.then-closed')]
  return (
    <Section title={t('intake.then')}>
      <Rehearsal small lines={lines} />
    </Section>
  )
}

/** 'ABCDE12345' -> 'ABCDE 12345': read aloud in two halves. */
const inHalves = (code: string): string => `${code.slice(0, 5)} ${code.slice(5)}`

interface ReceiptProps {
  filed: Filed
  joined: boolean
  onNext: () => void
}

/** What was filed: number and code to be read to the caller, and the way on by key. */
export const Receipt = ({ filed, joined, onNext }: ReceiptProps) => {
  const { t, say } = useWords()
  const navigate = useNavigate()
  const way = useRef<HTMLButtonElement>(null)
  useEffect(() => way.current?.focus(), [])
  const open = () => {
    const list = workHref({ programme: PROGRAMME, key: 'to-accept' })
    // It stands first where it was filed to; a case that is over or lies elsewhere is opened by itself.
    if (filed.state !== 'reported') return void navigate(`/cases/${filed.case}`)
    keepLastList({ href: list, id: filed.case })
    void navigate(list)
  }
  useKeys({ n: onNext })
  const { number, followUp, deskName, deskRole, due } = filed
  return (
    <>
      <PaneTop>
        <h1 className="small">{t('intake.done')}</h1>
      </PaneTop>
      <Section last>
        <dl className="intake-done" aria-live="polite">
          <div>
            <dt>{t('shift.case')}</dt>
            <dd>{number}</dd>
          </div>
          {followUp && (
            <div>
              <dt>{t('intake.done-code')}</dt>
              <dd>{inHalves(followUp)}</dd>
            </div>
          )}
        </dl>
        {followUp && <p className="meta">{t('intake.done-tell')}</p>}
        {joined && <p>{t('intake.then-joined')}</p>}
        {!joined && deskName && (
          <p>
            {t('intake.then-desk', { desk: deskName, role: deskRole ? say(deskRole) : '' })}
            {due && ` · ${t('intake.then-due', { due: inFull(due) })}`}
          </p>
        )}
      </Section>
      <Ends>
        <Button ref={way} look="go" hint="↵" onClick={open}>
          {t('intake.done-open')}
        </Button>
        <Button hint="N" onClick={onNext}>
          {t('intake.done-next')}
        </Button>
      </Ends>
    </>
  )
}
