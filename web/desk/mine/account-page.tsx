import { useState } from 'react'
import type { Answer } from '../../api/client.ts'
import { usePages } from '../../api/hooks.ts'
import { Button } from '../../parts/button.tsx'
import { type Column, DataTable } from '../../parts/desk/data-table.tsx'
import { KeyValues } from '../../parts/key-values.tsx'
import { Section } from '../../parts/section.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { inFull } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { readingName } from '../administration/reading-names.ts'
import { makeSheet } from '../frame/export-button.tsx'
import { useMe } from '../frame/me.ts'
import { TableTitle } from '../frame/table-title.tsx'
import { PasswordForm } from '../sign-in/password-form.tsx'
import { SecondFactor } from './second-factor.tsx'

type Look = Answer<'/api/me/readings'>['rows'][number]

/** Who I am here, who read my record and my cases, and my password. */
export const AccountPage = () => {
  const { t } = useWords()
  const me = useMe()
  const looks = usePages(
    '/api/me/readings',
    { params: { query: {} } },
    (answer) => (answer.next ? { before: answer.next } : null),
    { enabled: me.kind === 'person' },
  )
  const rows = looks.data?.pages.flatMap((page) => page.rows) ?? []
  const [changed, setChanged] = useState(false)
  const columns: readonly Column<Look>[] = [
    { key: 'at', words: t('looks.at'), width: 150, show: (row) => inFull(row.at) },
    { key: 'reader', words: t('looks.reader'), show: (row) => row.reader ?? t('readers.unnamed') },
    { key: 'kind', words: t('looks.kind'), show: (row) => readingName(t, row.kind) },
    { key: 'number', words: t('looks.case'), show: (row) => row.number ?? t('looks.file') },
    { key: 'purpose', words: t('phone.purpose'), show: (row) => row.purpose ?? '' },
  ]
  const side = (
    <>
      <PaneTop>
        <h2 className="case-head">{t('password.title')}</h2>
      </PaneTop>
      <div className="sec">
        <PasswordForm onDone={() => setChanged(true)} />
        {changed && (
          <p role="status" className="meta">
            {t('password.done')}
          </p>
        )}
      </div>
      <SecondFactor on={me.secondFactor} />
    </>
  )
  return (
    <DeskPage sideWidth="reading" sideLabel={t('nav.account')} {...(me.login ? { side } : {})}>
      <PaneTop title={t('nav.account')} />
      <Section title={me.name}>
        <KeyValues
          rows={[
            { label: t('sign-in.login'), words: me.login ?? '' },
            {
              label: t('account.kind'),
              words: me.kind === 'person' ? t('account-kind.person') : t(`kind.${me.kind}`),
            },
            ...me.posts.map((post) => ({
              label: t('account.post'),
              words: `${post.title}　${post.placeName}${post.delegated ? t('account.delegated') : ''}`,
            })),
          ]}
        />
      </Section>
      {me.kind === 'person' && (
        <>
          <TableTitle title={t('nav.readers')} note={t('looks.note')} />
          <DataTable<Look>
            label={t('nav.readers')}
            columns={columns}
            rows={rows}
            rowKey={(row) => `${row.at}-${row.kind}-${row.number}`}
            onExport={() => makeSheet('my-readers', t('nav.readers'), columns, rows)}
            loading={looks.isLoading}
            empty={{ words: t('looks.none') }}
          />
          {looks.hasNextPage && (
            <div className="sec last">
              <Button look="light" busy={looks.isFetchingNextPage} onClick={() => void looks.fetchNextPage()}>
                {t('more')}
              </Button>
            </div>
          )}
        </>
      )}
    </DeskPage>
  )
}
