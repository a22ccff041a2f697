import './administration.css'
import { useState } from 'react'
import type { Answer } from '../../api/client.ts'
import { useAct, useAsk } from '../../api/hooks.ts'
import { Button } from '../../parts/button.tsx'
import { type Column, DataTable } from '../../parts/desk/data-table.tsx'
import type { Field } from '../../parts/fields/field.ts'
import { Section } from '../../parts/section.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { inFull } from '../../words/days.ts'
import { administrationWords as w } from '../../words/desk-administration.ts'
import { useWords } from '../../words/language.ts'
import { useMe } from '../frame/me.ts'
import { ActForm } from './act-form.tsx'
import { Said } from './said.tsx'

type Account = Answer<'/api/accounts'>['rows'][number]

const kindWords = {
  person: w['account.kind-person'],
  founder: w['account.kind-founder'],
  'system-administrator': w['account.kind-system'],
  'security-administrator': w['account.kind-security'],
  'audit-administrator': w['account.kind-audit'],
} as const

const fieldsOf = (founder: boolean): Field[] => {
  const kinds = (['person', 'system-administrator', 'security-administrator', 'audit-administrator'] as const).filter((kind) => !founder || kind !== 'person')
  return [
    founder
      ? { name: 'name', kind: 'text', words: w['account.name'], required: true, min: 2, max: 40 }
      : { name: 'person', kind: 'person', words: w['account.person'], required: true },
    { name: 'accountKind', kind: 'choice', words: w['account.kind'], required: true, choices: kinds.map((kind) => ({ value: kind, words: kindWords[kind] })) },
    { name: 'login', kind: 'text', words: w['account.login'], required: true, min: 3, max: 41 },
    { name: 'password', kind: 'text', words: w['account.password'], help: w['account.password-help'], required: true },
  ]
}
const forStaff = fieldsOf(false)
const forFounder = fieldsOf(true)

/** The accounts of the county; opening one, and disabling one at once. The founder opens the three administrators' here. */
export const AccountsPage = () => {
  const { t, say } = useWords()
  const me = useMe()
  const founder = me.kind === 'founder'
  const keeps = founder || me.kind === 'system-administrator'
  const accounts = useAsk('/api/accounts')
  const change = useAct<object>()
  const [sideOpen, setSideOpen] = useState(false)
  const turn = (account: Account) => void change.run(`/api/accounts/${account.id}/state`, { state: account.state === 'active' ? 'disabled' : 'active' })
  const columns: Column<Account>[] = [
    { key: 'login', words: t('account.login'), show: (row) => row.login, sortBy: (row) => row.login },
    { key: 'name', words: t('account.name'), show: (row) => row.name ?? '', sortBy: (row) => row.name ?? '' },
    { key: 'kind', words: t('account.kind'), show: (row) => say(kindWords[row.kind]), sortBy: (row) => row.kind },
    { key: 'opened', words: t('account.opened'), show: (row) => inFull(row.createdAt), sortBy: (row) => row.createdAt },
    { key: 'state', words: t('admin.state'), show: (row) => t(`account.${row.state}`) },
    ...(me.kind === 'system-administrator'
      ? [
          {
            key: 'act',
            words: t('admin.act'),
            show: (row: Account) =>
              row.login !== me.login && row.kind !== 'founder' ? (
                <Button look="light" busy={change.busy} onClick={() => turn(row)}>
                  {row.state === 'active' ? t('account.disable') : t('account.enable')}
                </Button>
              ) : null,
          },
        ]
      : []),
  ]
  const side = (
    <>
      <PaneTop>
        <h2 className="small">{t(founder ? 'account.founding' : 'account.open')}</h2>
      </PaneTop>
      <Section last>
        <p className="meta">{t(founder ? 'account.founding-note' : 'account.apart')}</p>
        <ActForm
          fields={founder ? forFounder : forStaff}
          url="/api/accounts"
          body={(wire) => wire}
          go={t('account.open')}
          done={t('admin.done')}
        />
      </Section>
    </>
  )
  return (
    <DeskPage {...(keeps ? { side } : {})} sideLabel={t('account.open')} sideWidth="reading" sideOpen={sideOpen} onSideOpen={setSideOpen}>
      <PaneTop title={t(founder ? 'nav.founding' : 'nav.accounts')} />
      <Said error={accounts.error ?? change.error} onRetry={() => void accounts.refetch()} />
      <DataTable<Account>
        label={t('account.list')}
        columns={columns}
        rows={accounts.data?.rows ?? []}
        rowKey={(row) => row.id}
        loading={accounts.isPending}
        empty={{ words: t('account.none') }}
      />
    </DeskPage>
  )
}
