import { type ReactNode, useState } from 'react'
import { useAct, useRefusal } from '../../api/hooks.ts'
import { Button } from '../../parts/button.tsx'
import type { Field } from '../../parts/fields/field.ts'
import { KeyValues } from '../../parts/key-values.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { Section } from '../../parts/section.tsx'
import { PaneTop } from '../../shells/desk-page.tsx'
import { inFull } from '../../words/days.ts'
import { deskWords } from '../../words/desk.ts'
import { useWords } from '../../words/language.ts'
import { ActForm } from '../frame/act-form.tsx'
import { useMe } from '../frame/me.ts'
import type { Account } from './accounts-page.tsx'

/** What came of an act on an account: a code that is shown once, or a proposal that another signs. */
interface Came {
  readonly login?: string
  readonly code?: string
  readonly until?: string
  readonly proposal?: string
}

const kinds = ['person', 'system-administrator', 'security-administrator', 'audit-administrator'] as const

/** A code for one sign-in stands here once and nowhere else. */
const Told = ({ came, login }: { came: Came; login: string }) => {
  const { t } = useWords()
  if (came.proposal) return <Note>{t('account.proposed', { login })}</Note>
  if (!came.code || !came.until) return <Note>{t('account.opened', { login })}</Note>
  return (
    <div role="status" className="one-time">
      <p>{t('account.code-of', { login })}</p>
      <code>{came.code}</code>
      <p className="meta">{t('account.code-note', { until: inFull(came.until) })}</p>
    </div>
  )
}

const Note = ({ children }: { children: ReactNode }) => (
  <p role="status" className="meta">
    {children}
  </p>
)

/** Opens an account. A further administrator's is proposed: the security administrator signs. */
export const OpenAccount = ({ founding }: { founding: boolean }) => {
  const { t } = useWords()
  const [came, setCame] = useState<Came>()
  const fields: readonly Field[] = [
    {
      name: 'login',
      kind: 'text',
      required: true,
      words: deskWords['sign-in.login'],
      help: deskWords['found.login-help'],
    },
    founding
      ? { name: 'name', kind: 'text', required: true, max: 40, words: deskWords['account.name'] }
      : { name: 'person', kind: 'person', required: true, words: deskWords['account.person'] },
    {
      name: 'accountKind',
      kind: 'choice',
      required: true,
      words: deskWords['account.kind'],
      choices: kinds
        .filter((kind) => !founding || kind !== 'person')
        .map((kind) => ({ value: kind, words: deskWords[`account-kind.${kind}`] })),
    },
  ]
  return (
    <>
      <PaneTop>
        <h2 className="case-head">{t('account.open')}</h2>
      </PaneTop>
      {came && (
        <Section>
          <Told came={came} login={came.login ?? ''} />
        </Section>
      )}
      <Section last>
        {founding && <p className="meta">{t('found.note')}</p>}
        <ActForm
          fields={fields}
          start={founding ? {} : { accountKind: 'person' }}
          url="/api/accounts"
          bodyOf={(wire) => wire}
          go={t('account.open')}
          onDone={(done) => setCame(done as Came)}
        >
          <p className="meta">{t('account.must-change')}</p>
        </ActForm>
      </Section>
    </>
  )
}

/** One account: what it is, and what may be done with it. Nobody changes their own. */
export const AccountPane = ({ account, onBack }: { account: Account; onBack: () => void }) => {
  const { t } = useWords()
  const me = useMe()
  const refusal = useRefusal()
  const act = useAct<Came>()
  const [came, setCame] = useState<Came>()
  const acts = account.login !== me.login && account.kind !== 'founder'
  const run = async (way: 'state' | 'code' | 'second-factor', body: object) => {
    setCame(undefined)
    const done = await act.run(`/api/accounts/${account.id}/${way}`, body)
    if (done && way !== 'state') setCame(done)
  }
  const failed = refusal(act.error)
  const active = account.state === 'active'
  return (
    <>
      <PaneTop>
        <h2 className="case-head">{account.login}</h2>
        <button type="button" className="link sp" onClick={onBack}>
          {t('register.back')}
        </button>
      </PaneTop>
      <Section>
        <KeyValues
          rows={[
            { label: t('account.person'), words: account.name ?? t('value.none') },
            {
              label: t('account.kind'),
              words: account.kind === 'founder' ? t('kind.founder') : t(`account-kind.${account.kind}`),
            },
            { label: t('account.state'), words: t(`account.${account.state}`) },
            { label: t('account.created'), words: inFull(account.createdAt) },
            {
              label: t('account.last-sign-in'),
              words: account.lastSignIn ? inFull(account.lastSignIn) : t('account.never'),
            },
          ]}
        />
        {came && <Told came={came} login={account.login} />}
      </Section>
      {acts && (
        <Section title={t('register.acts')} last>
          <ul className="act-list">
            {active && (
              <li>
                <Button busy={act.busy} onClick={() => void run('code', {})}>
                  {t('account.issue-code')}
                </Button>
                <span className="meta">{t('account.issue-code-note')}</span>
              </li>
            )}
            {active && (
              <li>
                <Button busy={act.busy} onClick={() => void run('second-factor', {})}>
                  {t('account.forget-second')}
                </Button>
                <span className="meta">{t('account.forget-second-note')}</span>
              </li>
            )}
            {me.kind === 'system-administrator' && (
              <li>
                <Button busy={act.busy} onClick={() => void run('state', { state: active ? 'disabled' : 'active' })}>
                  {active ? t('account.disable') : t('account.enable')}
                </Button>
                <span className="meta">{active ? t('account.disable-note') : ''}</span>
              </li>
            )}
          </ul>
          {failed && <RefusalNote {...failed} />}
        </Section>
      )}
    </>
  )
}
