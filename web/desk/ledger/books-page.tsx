import { DatePicker, Select } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import type { Answer } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { FilterTabs } from '../../parts/filter-tabs.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { inFull, onTheWall } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { Asked } from '../frame/page-state.tsx'
import { LookedAt } from '../frame/watermarked.tsx'
import { AccountsTable } from './accounts-table.tsx'
import { LiabilityTable } from './liability-table.tsx'
import { TrialTable } from './trial-table.tsx'

type Book = Answer<'/api/ledger/books'>['rows'][number]
type View = 'trial' | 'liability' | 'accounts'

/** The books of a programme: whether they balance, what is still owed, and whose accounts there are. */
export const BooksPage = () => {
  const { programme } = useParams()
  const { t } = useWords()
  const books = useAsk('/api/ledger/books', undefined, { fresh: 600_000 })
  return (
    <Asked query={books}>
      {({ rows }) => {
        const book = rows.find((one) => one.programme === programme) ?? rows[0]
        if (!book)
          return (
            <DeskPage>
              <PaneTop title={t('nav.books')} />
              <EmptyState words={t('books.none')} way={{ words: t('empty.home'), href: '/' }} />
            </DeskPage>
          )
        return <Page key={book.programme} book={book} books={rows} />
      }}
    </Asked>
  )
}

const Page = ({ book, books }: { book: Book; books: readonly Book[] }) => {
  const { t, say } = useWords()
  const navigate = useNavigate()
  const [address, setAddress] = useSearchParams()
  const today = onTheWall(new Date()).day
  const [on, setOn] = useState(today)
  const single: readonly View[] = book.accounts ? ['accounts'] : []
  const views: readonly View[] = book.whole ? ['trial', 'liability', ...single] : [...single, 'liability']
  const view = views.find((one) => one === address.get('show')) ?? (views[0] as View)
  const purpose = book.purposes.find((one) => one.purpose === address.get('purpose')) ?? book.purposes[0]
  const show = (to: View, of?: string) => setAddress({ show: to, ...(of ? { purpose: of } : {}) }, { replace: true })
  return (
    <DeskPage>
      <PaneTop title={t('books.of', { programme: say(book.words) })}>
        <span className="meta sp">{t('as-of', { at: inFull(new Date()) })}</span>
      </PaneTop>
      {books.length > 1 && (
        <FilterTabs
          label={t('books.programmes')}
          filters={books.map((one) => ({ id: one.programme, words: say(one.words) }))}
          chosen={book.programme}
          onChoose={(id) => navigate(`/ledger/${id}`)}
        />
      )}
      <FilterTabs
        label={t('books.views')}
        filters={views.map((id) => ({ id, words: t(`books.${id}`) }))}
        chosen={view}
        onChoose={(id) => show(id as View)}
      >
        {view === 'trial' && (
          <DatePicker
            aria-label={t('books.on')}
            value={dayjs(on)}
            allowClear={false}
            maxDate={dayjs(today)}
            onChange={(day) => day && setOn(day.format('YYYY-MM-DD'))}
          />
        )}
        {view === 'accounts' && (
          <Select
            aria-label={t('books.purpose')}
            className="kind"
            popupMatchSelectWidth={false}
            options={book.purposes.map((one) => ({ value: one.purpose, label: say(one.words) }))}
            {...(purpose ? { value: purpose.purpose } : {})}
            onChange={(of: string) => show('accounts', of)}
          />
        )}
      </FilterTabs>
      {view === 'trial' && (
        <TrialTable
          programme={book.programme}
          on={on}
          {...(book.accounts ? { onPurpose: (of: string) => show('accounts', of) } : {})}
        />
      )}
      {view === 'liability' && <LiabilityTable programme={book.programme} today={today} />}
      {view === 'accounts' && purpose && (
        <>
          <AccountsTable purpose={purpose.purpose} words={say(purpose.words)} />
          <LookedAt />
        </>
      )}
    </DeskPage>
  )
}
