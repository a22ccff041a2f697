import { useNavigate } from 'react-router'
import { useAsk, usePages, useRefusal } from '../api/hooks.ts'
import { Button } from '../parts/button.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { ElderSwitch } from '../parts/switches.tsx'
import { PhoneShell } from '../shells/phone-shell.tsx'
import { inList, onTheWall } from '../words/days.ts'
import { useWords } from '../words/language.ts'

const kinds = ['open-person', 'open-case', 'unmask', 'export', 'print', 'search', 'audit'] as const
const isKind = (kind: string): kind is (typeof kinds)[number] => (kinds as readonly string[]).includes(kind)

/** Who read the reader's own file and what they reported: when, who, what for. */
export const ReadersPage = () => {
  const { t } = useWords()
  const navigate = useNavigate()
  const pages = usePages('/api/me/readings', { params: { query: { limit: 20 } } }, (answer) =>
    answer.next ? { before: answer.next } : null,
  )
  const { data: me } = useAsk('/api/me')
  const refusal = useRefusal()(pages.error, () => void pages.refetch())
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? []
  const today = onTheWall(me?.now ?? new Date()).day
  return (
    <PhoneShell title={t('looked.title')} onBack={() => void navigate('/')} aside={<ElderSwitch />}>
      {refusal && <RefusalNote {...refusal} />}
      <ul className="messages">
        {rows.map((row) => (
          <li key={`${row.at} ${row.kind} ${row.number}`}>
            <time dateTime={row.at}>{inList(row.at, today)}</time>
            <p>
              {t('looked.line', {
                who: row.reader ?? t('looked.somebody'),
                what: isKind(row.kind) ? t(`looked.${row.kind}`) : row.kind,
                of: row.number ?? t('looked.file'),
              })}
            </p>
            {row.purpose && <p className="sub">{t('looked.purpose', { purpose: row.purpose })}</p>}
          </li>
        ))}
      </ul>
      {pages.hasNextPage && (
        <Button busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('page.more')}
        </Button>
      )}
      <p className="foot-line">{t('looked.note')}</p>
      {pages.isSuccess && rows.length === 0 && (
        <EmptyState words={t('looked.none')} way={{ words: t('empty.home'), href: '/' }} />
      )}
    </PhoneShell>
  )
}
