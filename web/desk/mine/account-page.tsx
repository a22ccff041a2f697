import { useState } from 'react'
import type { Answer } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { type Column, DataTable } from '../../parts/desk/data-table.tsx'
import { KeyValues } from '../../parts/key-values.tsx'
import { Section } from '../../parts/section.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { inFull } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
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
  const looks = useAsk('/api/me/readings', undefined, { enabled: me.kind === 'person' })
  const [changed, setChanged] = useState(false)
  const kinds = {
    'open-case': 'reading.open-case',
    'open-person': 'reading.open-person',
    unmask: 'reading.unmask',
    export: 'reading.export',
    print: 'reading.print',
    search: 'reading.search',
    audit: 'reading.audit',
  } as const
  const columns: readonly Column<Look>[] = [
    { key: 'at', words: t('looks.at'), width: 150, show: (row) => inFull(row.at) },
    { key: 'reader', words: t('looks.reader'), show: (row) => row.reader ?? t('readers.unnamed') },
    {
      key: 'kind',
      words: t('looks.kind'),
      show: (row) => (row.kind in kinds ? t(kinds[row.kind as keyof typeof kinds]) : row.kind),
    },
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
            rows={looks.data?.rows ?? []}
            rowKey={(row) => `${row.at}-${row.kind}-${row.number}`}
            onExport={() => makeSheet('my-readers', t('nav.readers'), columns, looks.data?.rows ?? [])}
            loading={looks.isLoading}
            empty={{ words: t('looks.none') }}
          />
        </>
      )}
    </DeskPage>
  )
}
