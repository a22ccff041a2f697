import { type KeyboardEvent, useEffect, useState } from 'react'
import { pilesCounted } from '#kernel/ballots/count.ts'
import { sizeOf } from '#kernel/ballots/rating.ts'
import { useAct, useRefusal } from '../../api/hooks.ts'
import { Button } from '../../parts/button.tsx'
import { registerSearch } from '../../parts/fields/register-search.ts'
import { PersonPicker, type Pick } from '../../parts/picker.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { Section } from '../../parts/section.tsx'
import { useWords } from '../../words/language.ts'
import { stepUrl } from '../case/use-case.ts'
import { type Ballot, classesOf, mayHave } from './use-ballot.ts'

const BLANK = 'blank'
const columns = ['out', 'back', 'valid', 'invalid'] as const
type Typed = Readonly<Record<string, string>>

const whole = (typed: string | undefined): number => (typed && /^\d{1,5}$/.test(typed) ? Number(typed) : 0)

/** What was typed lies in this tab until it is entered: a page loaded anew loses no hundred numbers. */
function useTyped(id: string) {
  const name = `liuchi.ballot-count.${id}`
  const [typed, setTyped] = useState<Typed>(() => JSON.parse(sessionStorage.getItem(name) ?? '{}'))
  useEffect(() => sessionStorage.setItem(name, JSON.stringify(typed)), [name, typed])
  return { typed, setTyped, forget: () => sessionStorage.removeItem(name) }
}

/** Enter goes to the next cell, arrows up and down to the one above or below. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const at = event.target
  if (!(at instanceof HTMLInputElement) || at.dataset.cell === undefined) return
  const all = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[data-cell]')]
  const here = all.indexOf(at)
  const row = at.closest('tr')
  const inRow = [...(row?.querySelectorAll('input[data-cell]') ?? [])].indexOf(at)
  const below = (next: Element | null | undefined) =>
    next?.querySelectorAll<HTMLInputElement>('input[data-cell]')[inRow]
  const to =
    event.key === 'Enter'
      ? all[here + 1]
      : event.key === 'ArrowDown'
        ? below(row?.nextElementSibling)
        : event.key === 'ArrowUp'
          ? below(row?.previousElementSibling)
          : undefined
  if (!to) return
  event.preventDefault()
  to.focus()
  to.select()
}

/** What two people counted, entered as they read it out: whatever does not add up is said while it is typed. */
export const CountEntry = ({ ballot, onEntered }: { ballot: Ballot; onEntered: () => void }) => {
  const { t, say } = useWords()
  const refusal = useRefusal()
  const act = useAct<object>()
  const { typed, setTyped, forget } = useTyped(ballot.id)
  const [two, setTwo] = useState<{ scrutineer?: Pick | undefined; teller?: Pick | undefined }>({})
  const onPaper = ballot.means !== 'phone'
  const classes = onPaper ? ballot.classes.filter(({ code }) => mayHave(ballot, code) > 0) : []
  const sheetOf = (code: string) => {
    const [out, back, valid, invalid] = columns.map((column) => whole(typed[`${code}.${column}`])) as [
      number,
      number,
      number,
      number,
    ]
    return { class: code, out, back, valid, invalid }
  }
  const sheets = classes.map(({ code }) => sheetOf(code))
  const faultOf = (code: string): string | undefined => {
    const { out, back, valid, invalid } = sheetOf(code)
    const most = mayHave(ballot, code)
    if (out > most) return t('rating.out-most', { n: most })
    if (ballot.means === 'both' && out !== most) return t('rating.out-list', { n: most })
    if (back > out) return t('rating.back-most')
    return valid + invalid === back ? undefined : t('rating.valid-sum', { n: valid + invalid, back })
  }
  const weights = Object.fromEntries(ballot.classes.map(({ code, weight, least }) => [code, { weight, least }]))
  const valid = Object.fromEntries(sheets.map((one) => [one.class, one.valid]))
  const piles = pilesCounted(ballot.piles, weights, valid, ballot.phone)
  const onPiles = piles.filter(({ parts: [paper = 0] }) => paper > 0)
  const all = piles.reduce((sum, pile) => sum + sizeOf(pile), 0)
  const grades = [
    ...ballot.grades.map(({ code, words }) => ({ code, name: say(words) })),
    { code: BLANK, name: t('rating.blank') },
  ]
  const cell = (pile: string, line: number, grade: string) => `${pile}/${line}/${grade}`
  const sumOf = (pile: string, line: number) =>
    grades.reduce((sum, { code }) => sum + whole(typed[cell(pile, line, code)]), 0)
  const begun = (code: string) => columns.some((column) => typed[`${code}.${column}`])
  const sheetsAgree = classes.every(({ code }) => faultOf(code) === undefined)
  const linesAgree = onPiles.every(({ code, parts: [paper = 0] }) =>
    ballot.rated.every(({ line }) => sumOf(code, line) === paper),
  )
  const failed = refusal(act.error)
  const enter = async () => {
    const cells = onPiles.flatMap(({ code }) =>
      ballot.rated.flatMap(({ line }) =>
        grades.map((grade) => ({
          line,
          pile: code,
          grade: grade.code,
          count: whole(typed[cell(code, line, grade.code)]),
        })),
      ),
    )
    const form = {
      ...{ scrutineer: two.scrutineer?.id, teller: two.teller?.id },
      ...(onPaper ? { sheets, cells } : {}),
    }
    if (!(await act.run(stepUrl('democratic-rating', ballot.id, 'count'), { form }))) return
    forget()
    onEntered()
  }
  const input = (name: string, label: string) => (
    <input
      data-cell=""
      className="line"
      inputMode="numeric"
      autoComplete="off"
      aria-label={label}
      value={typed[name] ?? ''}
      onFocus={(event) => event.target.select()}
      onChange={(event) => {
        act.forget()
        setTyped({ ...typed, [name]: event.target.value.replaceAll(/\D/g, '').slice(0, 5) })
      }}
    />
  )
  return (
    <Section title={t('rating.count')} note={onPaper ? t('rating.keys') : t('rating.phone-only')} last>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys lead from cell to cell; every cell is an input of its own */}
      <div className="ballot-count" onKeyDown={walk}>
        {(['scrutineer', 'teller'] as const).map((who) => (
          <div key={who} className="ballot-counter">
            <label htmlFor={`ballot-${who}`}>{t(`rating.${who}`)}</label>
            <PersonPicker
              id={`ballot-${who}`}
              picked={two[who]}
              onPick={(pick) => setTwo({ ...two, [who]: pick })}
              search={registerSearch.person}
              required
            />
          </div>
        ))}
        {onPaper && (
          <table>
            <thead>
              <tr>
                <th>{t('rating.class')}</th>
                <th className="num">{t('rating.may')}</th>
                {columns.map((column) => (
                  <th key={column} className="num">
                    {t(`rating.${column}`)}
                  </th>
                ))}
                <th />
              </tr>
            </thead>
            <tbody>
              {classes.map(({ code, words }) => {
                const fault = faultOf(code)
                return (
                  <tr key={code}>
                    <th scope="row">{say(words)}</th>
                    <td className="num">{mayHave(ballot, code)}</td>
                    {columns.map((column) => (
                      <td key={column} className="num">
                        {input(`${code}.${column}`, `${say(words)} ${t(`rating.${column}`)}`)}
                      </td>
                    ))}
                    <td className={fault ? 'off' : undefined} aria-live="polite">
                      {begun(code) && (fault ?? t('rating.agrees'))}
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        )}
        {classes.some(({ code }) => begun(code)) && sheetsAgree && all < ballot.fewest && (
          <p className="ballot-void">{t('rating.void-soon', { n: all, fewest: ballot.fewest })}</p>
        )}
        {sheetsAgree &&
          onPiles.map(({ code, classes: own, parts: [paper = 0, phone = 0] }) => (
            <table key={code}>
              <caption>
                {t(phone > 0 ? 'rating.pile-phone' : 'rating.pile', {
                  classes: classesOf(ballot, own, { t, say }),
                  paper,
                  phone,
                })}
                {own.length > 1 && <small>{t('rating.merge-note')}</small>}
              </caption>
              <thead>
                <tr>
                  <th>{t('rating.name')}</th>
                  {grades.map((grade) => (
                    <th key={grade.code} className="num">
                      {grade.name}
                    </th>
                  ))}
                  <th />
                </tr>
              </thead>
              <tbody>
                {ballot.rated.map(({ line, name }) => {
                  const off = sumOf(code, line) - paper
                  return (
                    <tr key={line}>
                      <th scope="row">{name}</th>
                      {grades.map((grade) => (
                        <td key={grade.code} className="num">
                          {input(cell(code, line, grade.code), `${name} ${grade.name}`)}
                        </td>
                      ))}
                      <td className={off === 0 ? undefined : 'off'} aria-live="polite">
                        {off === 0
                          ? t('rating.agrees')
                          : t(off < 0 ? 'rating.short' : 'rating.over', { n: Math.abs(off) })}
                      </td>
                    </tr>
                  )
                })}
              </tbody>
            </table>
          ))}
      </div>
      {failed && <RefusalNote {...failed} />}
      <div className="ballot-acts">
        <Button
          look="go"
          busy={act.busy}
          disabled={!two.scrutineer || !two.teller || !sheetsAgree || !linesAgree}
          onClick={() => void enter()}
        >
          {t('rating.enter')}
        </Button>
      </div>
    </Section>
  )
}
