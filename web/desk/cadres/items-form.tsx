import { Input, Select } from 'antd'
import { type ClipboardEvent, useState } from 'react'
import { findMilli } from '#kernel/appraisal/points.ts'
import { newKey } from '../../api/client.ts'
import { useAct, useRefusal } from '../../api/hooks.ts'
import { Button } from '../../parts/button.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { Section } from '../../parts/section.tsx'
import { useWords } from '../../words/language.ts'
import { inPoints, plain } from '../appraisal/points.ts'
import { stepUrl } from '../case/use-case.ts'
import { Unsaved } from '../frame/unsaved.tsx'
import type { CaseAnswer } from '../telling/answers.ts'
import { begun, emptyLine, faultOf, type ItemLine, readItems, sumOf } from './items-model.ts'
import type { Matter } from './matter-page.tsx'

/** Work items of one document, typed line by line or pasted as a block from a spreadsheet. */
export const ItemsForm = ({ answer, matter }: { answer: CaseAnswer; matter: Matter }) => {
  const { t, say } = useWords()
  const act = useAct<object>()
  const refusal = useRefusal()
  const [basis, setBasis] = useState('')
  const [lines, setLines] = useState<readonly ItemLine[]>([emptyLine('first')])
  const [tried, setTried] = useState(false)
  const there = matter.items.filter(({ ended }) => !ended)
  const filled = begun(lines)
  const faults = new Map(
    filled.flatMap((line) => {
      const fault = faultOf(line, filled, there)
      return fault ? [[line.key, fault] as const] : []
    }),
  )
  const put = (next: readonly ItemLine[]) => {
    act.forget()
    // One more line at the end as soon as the last has something in it.
    const last = next.at(-1)
    setLines(last && begun([last]).length > 0 ? [...next, emptyLine(newKey())] : next)
  }
  const change = (key: string, more: Partial<ItemLine>) =>
    put(lines.map((line) => (line.key === key ? { ...line, ...more } : line)))
  const paste = (line: ItemLine, event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain')
    if (!/[\t\n]/.test(text.trim())) return
    event.preventDefault()
    const read = readItems(text, matter.areas, line.area, newKey)
    const at = lines.indexOf(line)
    put([...lines.slice(0, at), ...read, ...lines.slice(at + 1).filter((one) => begun([one]).length > 0)])
  }
  const copy = () => {
    const fresh = matter.before.items.filter(
      (old) => !there.some((one) => one.indicator === old.indicator && one.title === old.title),
    )
    put([
      ...filled,
      ...fresh.map(({ indicator, title, points }) => ({
        key: newKey(),
        area: indicator,
        title,
        points: plain(points),
      })),
    ])
  }
  const sum = sumOf(filled)
  const before = there.reduce((all, { points }) => all + points, 0)
  const send = async () => {
    setTried(true)
    if (faults.size > 0 || filled.length === 0 || basis.trim() === '') return
    const items = filled.map(({ area, title, points }) => ({
      ...{ indicator: area, title: title.trim(), points: findMilli(points) ?? 0 },
    }))
    if (!(await act.run(stepUrl(answer.programme, answer.id, 'set-items'), { form: { basis: basis.trim(), items } })))
      return
    setLines([emptyLine(newKey())])
    setBasis('')
    setTried(false)
  }
  const failed = refusal(act.error)
  return (
    <Section
      title={t('items.enter')}
      note={t('items.paste')}
      aside={
        matter.before.items.length > 0 && (
          <Button look="light" onClick={copy}>
            {t('items.copy')}
          </Button>
        )
      }
    >
      <div className="cadre-basis">
        <label htmlFor="items-basis">{t('items.basis')}</label>
        <Input
          id="items-basis"
          value={basis}
          maxLength={40}
          placeholder={t('items.basis-example')}
          {...(tried && basis.trim() === '' ? { status: 'error', 'aria-invalid': true } : {})}
          onChange={(event) => setBasis(event.target.value)}
        />
      </div>
      <table className="cadre-lines">
        <thead>
          <tr>
            <th>{t('items.area')}</th>
            <th>{t('items.title')}</th>
            <th className="num">{t('items.points')}</th>
            <th>
              <span className="unseen">{t('items.more')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, n) => {
            const fault = faults.get(line.key)
            const marks = (of: string) =>
              fault && (tried || line.points !== '') && faultAt[fault] === of
                ? { status: 'error' as const, 'aria-invalid': true }
                : {}
            return (
              <tr key={line.key} onPaste={(event) => paste(line, event)}>
                <td>
                  <Select
                    className="wide"
                    aria-label={`${t('items.area')} ${n + 1}`}
                    showSearch={{ optionFilterProp: 'label' }}
                    placeholder={t('items.area')}
                    value={line.area || null}
                    options={matter.areas.map(({ indicator, name }) => ({ value: indicator, label: say(name) }))}
                    onChange={(area: string) => change(line.key, { area })}
                    {...marks('area')}
                  />
                </td>
                <td>
                  <Input
                    aria-label={`${t('items.title')} ${n + 1}`}
                    value={line.title}
                    maxLength={40}
                    onChange={(event) => change(line.key, { title: event.target.value })}
                    {...marks('title')}
                  />
                </td>
                <td>
                  <Input
                    className="num"
                    aria-label={`${t('items.points')} ${n + 1}`}
                    inputMode="decimal"
                    value={line.points}
                    maxLength={12}
                    onChange={(event) => change(line.key, { points: event.target.value })}
                    {...marks('points')}
                  />
                </td>
                <td>
                  {begun([line]).length > 0 && (
                    <button
                      type="button"
                      className="link"
                      onClick={() => put(lines.filter((one) => one.key !== line.key))}
                    >
                      {t('field.row-away')}
                    </button>
                  )}
                  {fault && (tried || line.points !== '') && <small role="alert">{t(`items.${fault}`)}</small>}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {filled.length > 0 && (
        <p className="sum">
          {before > 0
            ? t('items.sum-more', { there: inPoints(before), more: inPoints(sum), sum: inPoints(before + sum) })
            : t('items.sum', { n: filled.length, sum: inPoints(sum) })}
        </p>
      )}
      {failed && <RefusalNote {...failed} />}
      <div className="cadre-ends">
        <Button busy={act.busy} disabled={filled.length === 0} onClick={() => void send()}>
          {t('items.send', { n: filled.length })}
        </Button>
        {tried && basis.trim() === '' && <small role="alert">{t('items.no-basis')}</small>}
      </div>
      <Unsaved count={filled.length} stay={t('items.stay')} />
    </Section>
  )
}

/** Beside which cell each fault stands. */
const faultAt = { 'no-area': 'area', 'no-title': 'title', twice: 'title', 'no-points': 'points' } as const
