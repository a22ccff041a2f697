import { type Answer, ask } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { type Column, DataTable } from '../../parts/desk/data-table.tsx'
import type { Search } from '../../parts/picker.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { deskWords } from '../../words/desk.ts'
import { administrationWords as w } from '../../words/desk-administration.ts'
import { useWords } from '../../words/language.ts'
import { makeSheet } from '../frame/export-button.tsx'
import { useMe } from '../frame/me.ts'
import { Asked } from '../frame/page-state.tsx'
import { LookedAt } from '../frame/watermarked.tsx'
import { type RegisterAct, RegisterActs } from '../register/register-acts.tsx'

type Inspection = Answer<'/api/inspections'>['rows'][number]

/** By user name: whoever comes to inspect has an account and seldom a post, and of residents an administrator finds nobody. */
const searchAccounts: Search = async (q, signal) =>
  q
    ? (await ask('/api/accounts', { params: { query: { q, limit: 20 } } }, signal)).rows.flatMap(
        ({ person, name, login, kind, state }) =>
          person && kind === 'person' && state === 'active' ? [{ id: person, name: name ?? login, detail: login }] : [],
      )
    : []

const grant: RegisterAct = {
  name: 'grant-inspection',
  note: w['inspection.note'],
  door: { url: '/api/inspections', rehearsal: '/api/inspections/rehearsal' },
  fields: [
    {
      name: 'person',
      kind: 'person',
      required: true,
      words: w['inspection.person'],
      help: w['inspection.person-help'],
    },
    { name: 'organisation', kind: 'organisation', required: true, words: w['inspection.office'] },
    { name: 'place', kind: 'place', required: true, words: w['inspection.place'], help: w['inspection.place-help'] },
    { name: 'from', kind: 'date', words: w['inspection.from'], help: w['inspection.from-help'] },
    { name: 'until', kind: 'date', required: true, words: w['inspection.until'] },
    { name: 'document', kind: 'text', required: true, max: 100, words: deskWords['proposal-field.document'] },
  ],
  search: { person: searchAccounts },
  bodyOf: (wire) => wire,
}

/** Rights to read for a time: who holds one, for what, until when and by which document. They end by themselves. */
export const InspectionsPage = () => {
  const { t } = useWords()
  const me = useMe()
  const found = useAsk('/api/inspections')
  const columns: readonly Column<Inspection>[] = [
    { key: 'person', words: t('inspection.person'), width: 110, show: (row) => row.person.name },
    { key: 'office', words: t('inspection.office'), show: (row) => row.organisation },
    { key: 'place', words: t('inspection.place'), wide: true, show: (row) => row.placeName },
    { key: 'document', words: t('proposal-field.document'), show: (row) => row.document },
    { key: 'from', words: t('inspection.from'), width: 110, wide: true, show: (row) => row.from },
    { key: 'until', words: t('inspection.until'), width: 110, show: (row) => row.until },
    {
      key: 'holds',
      words: t('inspection.state'),
      width: 90,
      show: (row) => t(row.holds ? 'inspection.holds' : 'inspection.over'),
    },
  ]
  const side = me.kind === 'security-administrator' ? <RegisterActs acts={[grant]} /> : undefined
  return (
    <DeskPage sideWidth="reading" sideLabel={t('act.grant-inspection')} {...(side ? { side } : {})}>
      <PaneTop title={t('nav.inspections')} />
      <Asked query={found}>
        {(answer) => (
          <DataTable<Inspection>
            label={t('nav.inspections')}
            columns={columns}
            rows={answer.rows}
            rowKey={(row) => row.post}
            onExport={() => makeSheet('inspections', t('nav.inspections'), columns, answer.rows)}
            empty={{ words: t('inspection.none') }}
          />
        )}
      </Asked>
      <LookedAt />
    </DeskPage>
  )
}
