import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { doors, told } from '../../api/client.ts'
import { detailOf } from '../../parts/fields/register-search.ts'
import { Go } from '../../parts/go.tsx'
import { useWords } from '../../words/language.ts'

/** Whom a refusal means: group, birth year and household head tell namesakes apart, and a link leads to each file. */
export const NamedPeople = ({ people }: { people: readonly string[] }) => {
  const { t } = useWords()
  const named = useQuery({
    queryKey: ['/api/people/named', people],
    queryFn: () => told(doors.POST('/api/people/named', { body: { people: people.slice(0, 20) } })),
  })
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what came is waited for
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [named.data])
  if (!named.data) return null
  const { rows, unseen } = named.data
  return (
    <div ref={box} className="named-people">
      {rows.length > 0 && <p>{t('named.same')}</p>}
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <b>{row.name}</b> <span>{detailOf(row)}</span>
            <Go href={`/people/${row.id}`}>{t('named.open')}</Go>
          </li>
        ))}
      </ul>
      {unseen > 0 && <p>{t('named.unseen', { n: unseen })}</p>}
    </div>
  )
}
