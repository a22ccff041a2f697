import { useState } from 'react'
import type { Answer } from '../../api/client.ts'
import { useAct, useAsk, useRefusal } from '../../api/hooks.ts'
import { type Column, DataTable } from '../../parts/desk/data-table.tsx'
import type { Field } from '../../parts/fields/field.ts'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { Section } from '../../parts/section.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { inFull } from '../../words/days.ts'
import { deskWords } from '../../words/desk.ts'
import { useWords } from '../../words/language.ts'
import { ActForm } from '../frame/act-form.tsx'
import { makeSheet } from '../frame/export-button.tsx'
import { useMe } from '../frame/me.ts'
import { LookedAt } from '../frame/watermarked.tsx'

type Row = Answer<'/api/accounts'>['rows'][number]
const kinds = ['person', 'system-administrator', 'security-administrator', 'audit-administrator'] as const

/** Accounts: opened with a first password, disabled and opened again, never deleted. The founder opens the three administrators. */
export const AccountsPage = () => {
  const { t } = useWords()
  const me = useMe()
  const refusal = useRefusal()
  const accounts = useAsk('/api/accounts')
  const changing = useAct()
  const [opened, setOpened] = useState<string>()
  const founding = me.kind === 'founder'
  const keeps = me.kind === 'system-administrator' || founding
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
    {
      name: 'password',
      kind: 'text',
      required: true,
      words: deskWords['account.first-password'],
      help: deskWords['password.rules'],
    },
  ]
  const columns: readonly Column<Row>[] = [
    { key: 'login', words: t('sign-in.login'), show: (row) => row.login, sortBy: (row) => row.login },
    { key: 'name', words: t('account.person'), show: (row) => row.name ?? '' },
    {
      key: 'kind',
      words: t('account.kind'),
      show: (row) => (row.kind === 'founder' ? t('kind.founder') : t(`account-kind.${row.kind}`)),
    },
    { key: 'created', words: t('account.created'), width: 150, show: (row) => inFull(row.createdAt) },
    { key: 'state', words: t('account.state'), width: 90, show: (row) => t(`account.${row.state}`) },
    ...(me.kind === 'system-administrator'
      ? [
          {
            key: 'act',
            words: t('account.act'),
            width: 110,
            show: (row: Row) =>
              row.login === me.login || row.kind === 'founder' ? (
                ''
              ) : (
                <button
                  type="button"
                  className="link"
                  onClick={() =>
                    void changing.run(`/api/accounts/${row.id}/state`, {
                      state: row.state === 'active' ? 'disabled' : 'active',
                    })
                  }
                >
                  {row.state === 'active' ? t('account.disable') : t('account.enable')}
                </button>
              ),
          },
        ]
      : []),
  ]
  const failed = refusal(accounts.error ?? changing.error)
  const side = (
    <>
      <PaneTop>
        <h2 className="case-head">{t('account.open')}</h2>
      </PaneTop>
      <Section last>
        {founding && <p className="meta">{t('found.note')}</p>}
        <ActForm
          fields={fields}
          url="/api/accounts"
          bodyOf={(wire) => wire}
          go={t('account.open')}
          onDone={(done) => setOpened(String(done.login))}
        >
          <p className="meta">{t('account.must-change')}</p>
        </ActForm>
        {opened && (
          <p role="status" className="meta">
            {t('account.opened', { login: opened })}
          </p>
        )}
      </Section>
    </>
  )
  return (
    <DeskPage sideWidth="reading" sideLabel={t('account.open')} {...(keeps ? { side } : {})}>
      <PaneTop
        title={founding ? t('nav.founding') : t('nav.accounts')}
        {...(accounts.data ? { count: accounts.data.rows.length } : {})}
      />
      {failed && <RefusalNote {...failed} />}
      <DataTable<Row>
        label={t('nav.accounts')}
        columns={columns}
        rows={accounts.data?.rows ?? []}
        rowKey={(row) => row.id}
        onExport={() =>
          makeSheet(
            'accounts',
            t('nav.accounts'),
            columns.filter((c) => c.key !== 'act'),
            accounts.data?.rows ?? [],
          )
        }
        loading={accounts.isLoading}
        empty={{ words: t('account.none') }}
      />
      <LookedAt />
    </DeskPage>
  )
}
