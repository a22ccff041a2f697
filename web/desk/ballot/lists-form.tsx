import { useState } from 'react'
import { useAct, useRefusal } from '../../api/hooks.ts'
import { Button } from '../../parts/button.tsx'
import { registerSearch } from '../../parts/fields/register-search.ts'
import { type Pick, Picker } from '../../parts/picker.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { Section } from '../../parts/section.tsx'
import { useWords } from '../../words/language.ts'
import { stepUrl } from '../case/use-case.ts'
import type { Ballot } from './use-ballot.ts'

type Row = Pick & { readonly of: string }
const RATED = ''

/** The lists of a ballot that is being prepared: typed in one after the other, by name or initials and Enter. */
export const ListsForm = ({ ballot, onSaved }: { ballot: Ballot; onSaved: () => void }) => {
  const { t, say } = useWords()
  const refusal = useRefusal()
  const act = useAct<object>()
  const [rows, setRows] = useState<readonly Row[]>([
    ...ballot.rated.map(({ person, name }) => ({ id: person, name, of: RATED })),
    ...ballot.raters.map((one) => ({ id: one.person, name: one.name, of: one.class })),
  ])
  const [changed, setChanged] = useState(false)
  const failed = refusal(act.error)
  const set = (next: readonly Row[]) => {
    setRows(next)
    setChanged(true)
    act.forget()
  }
  const add = (of: string) => (pick: Pick | undefined) => {
    if (pick && !rows.some(({ id }) => id === pick.id)) set([...rows, { ...pick, of }])
  }
  const save = async () => {
    const list = (of: string) => rows.filter((row) => row.of === of)
    const form = {
      rated: list(RATED).map(({ id }) => ({ person: id })),
      raters: rows.filter(({ of }) => of !== RATED).map(({ id, of }) => ({ person: id, class: of })),
    }
    if (await act.run(stepUrl('democratic-rating', ballot.id, 'change-lists'), { form })) onSaved()
  }
  const groups = [
    { code: RATED, name: t('rating.rated') },
    ...ballot.classes.map(({ code, words }) => ({ code, name: say(words) })),
  ]
  return (
    <Section title={t('rating.lists')} note={t('rating.rated-help')}>
      <div className="ballot-lists">
        {groups.map(({ code, name }) => {
          const own = rows.filter(({ of }) => of === code)
          return (
            <section key={code} aria-label={name}>
              <h3>{t('rating.of-class', { name, n: own.length })}</h3>
              <ol>
                {own.map((row, i) => (
                  <li key={row.id}>
                    <span>
                      {row.name}
                      {row.detail && <small>{row.detail}</small>}
                    </span>
                    {code === RATED && i > 0 && (
                      <button
                        type="button"
                        className="link"
                        aria-label={`${t('rating.up')} ${row.name}`}
                        onClick={() => {
                          const before = own[i - 1] as Row
                          set(rows.map((one) => (one === row ? before : one === before ? row : one)))
                        }}
                      >
                        {t('rating.up')}
                      </button>
                    )}
                    <button
                      type="button"
                      className="link"
                      aria-label={`${t('remove')} ${row.name}`}
                      onClick={() => set(rows.filter((one) => one !== row))}
                    >
                      {t('remove')}
                    </button>
                  </li>
                ))}
              </ol>
              <Picker
                picked={undefined}
                onPick={add(code)}
                search={registerSearch.person}
                placeholder={t('rating.add')}
                label={`${name} ${t('rating.add')}`}
              />
            </section>
          )
        })}
      </div>
      {failed && <RefusalNote {...failed} />}
      <div className="ballot-acts">
        <Button look="plain" busy={act.busy} disabled={!changed} onClick={() => void save()}>
          {t('rating.save')}
        </Button>
      </div>
    </Section>
  )
}
