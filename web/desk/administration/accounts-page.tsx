import { useState } from 'react'
import type { Answer } from '../../api/client.ts'
import { usePages, useRefusal } from '../../api/hooks.ts'
import { Button } from '../../parts/button.tsx'
import { type Column, DataTable } from '../../parts/desk/data-table.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { SearchBox } from '../../parts/search-box.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { inFull } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { useStill } from '../case/use-case.ts'
import { makeSheet } from '../frame/export-button.tsx'
import { useMe } from '../frame/me.ts'
import { LookedAt } from '../frame/watermarked.tsx'
import { AccountPane, OpenAccount } from './account-pane.tsx'

export type Account = Answer<'/api/accounts'>['rows'][number]

/** Accounts: opened with a code for the first sign-in, disabled and opened again, never deleted. The founder opens the three administrators. */
export const AccountsPage = () => {
  const { t } = useWords()
  const me = useMe()
  const refusal = useRefusal()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<string>()
  const [sideOpen, setSideOpen] = useState(false)
  const q = useStill(typed.trim(), 250)
  const pages = usePages('/api/accounts', { params: { query: { limit: 100, ...(q ? { q } : {}) } } }, (answer) =>
    answer.next ? { after: answer.next } : null,
  )
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? []
  const founding = me.kind === 'founder'
  const opens = me.kind === 'system-administrator' || founding
  const account = rows.find((row) => row.id === chosen)
  const columns: readonly Column<Account>[] = [
    {
      key: 'login',
      words: t('sign-in.login'),
      text: (row) => row.login,
      show: (row) => (
        <button
          type="button"
          className="link"
          onClick={() => {
            setChosen(row.id)
            setSideOpen(true)
          }}
        >
          {row.login}
        </button>
      ),
    },
    { key: 'name', words: t('account.person'), width: 110, show: (row) => row.name ?? '' },
    {
      key: 'kind',
      wide: true,
      words: t('account.kind'),
      width: 140,
      show: (row) => (row.kind === 'founder' ? t('kind.founder') : t(`account-kind.${row.kind}`)),
    },
    {
      key: 'last',
      words: t('account.last-sign-in'),
      width: 150,
      show: (row) => (row.lastSignIn ? inFull(row.lastSignIn) : t('account.never')),
    },
    { key: 'created', words: t('account.created'), width: 150, wide: true, show: (row) => inFull(row.createdAt) },
    {
      key: 'state',
      words: t('account.state'),
      width: 100,
      show: (row) => t(row.state === 'active' && row.mustChange ? 'account.waits' : `account.${row.state}`),
    },
  ]
  const failed = refusal(pages.error, () => void pages.refetch())
  const side = account ? (
    <AccountPane key={account.id} account={account} onBack={() => setChosen(undefined)} />
  ) : opens ? (
    <OpenAccount founding={founding} />
  ) : undefined
  return (
    <DeskPage
      sideWidth="reading"
      sideLabel={account ? account.login : t('account.open')}
      sideOpen={sideOpen}
      onSideOpen={setSideOpen}
      {...(side ? { side } : {})}
    >
      <PaneTop title={founding ? t('nav.founding') : t('nav.accounts')}>
        <span className="sp" />
        <SearchBox words={t('account.find')} value={typed} onSearch={setTyped} />
      </PaneTop>
      {failed && (
        <div className="sec">
          <RefusalNote {...failed} />
        </div>
      )}
      <DataTable<Account>
        label={t('nav.accounts')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        here={chosen}
        onExport={() => makeSheet('accounts', t('nav.accounts'), columns, rows)}
        loading={pages.isLoading}
        empty={{ words: t('account.none') }}
      />
      {pages.hasNextPage && (
        <div className="sec last">
          <Button look="light" busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t('more')}
          </Button>
        </div>
      )}
      <LookedAt />
    </DeskPage>
  )
}
