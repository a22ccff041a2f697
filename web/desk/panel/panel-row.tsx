import { useState } from 'react'
import type { Answer } from '../../api/client.ts'
import { useAct, useRefusal } from '../../api/hooks.ts'
import { Button } from '../../parts/button.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { useWords } from '../../words/language.ts'
import { stepUrl } from '../case/use-case.ts'

export type Meeting = Answer<'/api/points-panel/meetings/{id}'>
type Row = Meeting['rows'][number]

const whole = (typed: string): number => Math.max(0, Math.trunc(Number(typed)) || 0)

/** Hands that are counted: a press takes one more or less, so that nobody types before a room that waits. */
const Hands = ({
  words,
  count,
  most,
  onChange,
}: {
  words: string
  count: number
  most: number
  onChange: (count: number) => void
}) => {
  const { t } = useWords()
  return (
    <span className="hands">
      <button
        type="button"
        aria-label={t('panel.less', { words })}
        disabled={count <= 0}
        onClick={() => onChange(count - 1)}
      >
        −
      </button>
      <input
        inputMode="numeric"
        aria-label={words}
        value={count}
        onChange={(event) => onChange(Math.min(most, whole(event.target.value)))}
      />
      <button
        type="button"
        aria-label={t('panel.more', { words })}
        disabled={count >= most}
        onClick={() => onChange(count + 1)}
      >
        +
      </button>
    </span>
  )
}

/** One entry before the panel: hands counted, the result said at once, noted by one press. */
export const PanelRow = ({ meeting, row, onNoted }: { meeting: Meeting; row: Row; onNoted: () => void }) => {
  const { t, say, list } = useWords()
  const refusal = useRefusal()
  const act = useAct<object>()
  const [more, setMore] = useState<readonly string[]>([])
  const stood = new Set([...row.stoodBack, ...more])
  const voters = meeting.members.filter(({ id }) => !stood.has(id)).length
  const [against, setAgainst] = useState(row.decided?.against ?? 0)
  const [held, setHeld] = useState(row.decided?.held ?? 0)
  const [points, setPoints] = useState(String(row.decided?.points ?? row.asked ?? row.most))
  const [reason, setReason] = useState('')
  const [again, setAgain] = useState(false)
  const yes = Math.max(0, voters - against - held)
  const most = (others: number) => Math.max(0, voters - others)
  const carried = yes * 2 > voters
  const range = row.least !== row.most
  const nameOf = (id: string) => meeting.members.find((one) => one.id === id)?.name ?? ''
  const failed = refusal(act.error)
  const open = meeting.state === 'sitting' && (row.decided === null || again)

  const note = async () => {
    const form = {
      ...{ entry: row.entry, for: yes, against },
      ...(more.length > 0 ? { stoodBack: [...more] } : {}),
      ...(carried && range ? { points: whole(points) } : {}),
      ...(carried ? {} : { reason }),
    }
    if (!(await act.run(stepUrl('points-panel', meeting.id, 'decide'), { form }))) return
    setAgain(false)
    onNoted()
  }
  return (
    <>
      <tr className={row.decided && !open ? 'decided' : undefined}>
        <td>
          <b>{row.head}</b>
          <small>
            {list([row.group, row.member && t('panel.own-points', { name: row.member }), row.own && t('panel.own')])}
          </small>
        </td>
        <td>
          {say(row.words)}
          <small>{row.criterion}</small>
          {row.photos.map((photo, i) => (
            <a key={photo} href={`/api/files/${photo}`} target="_blank" rel="noreferrer">
              <img
                src={`/api/files/${photo}?size=thumb`}
                alt={t('panel.photo', { head: row.head, n: i + 1 })}
                width={56}
                height={42}
              />
            </a>
          ))}
        </td>
        <td className="num">{row.on.slice(5)}</td>
        <td className="num">
          {open && range ? (
            <>
              <input
                inputMode="numeric"
                aria-label={`${row.head} ${t('panel.points')}`}
                value={points}
                onChange={(event) => setPoints(event.target.value)}
              />
              <small>{t('panel.range', { least: row.least, most: row.most })}</small>
            </>
          ) : (
            (row.decided?.points ?? (range ? t('panel.range', { least: row.least, most: row.most }) : row.least))
          )}
        </td>
        <td className="num">{open ? yes : (row.decided?.for ?? '')}</td>
        <td className="num">
          {open ? (
            <Hands
              words={`${row.head} ${t('panel.against')}`}
              count={against}
              most={most(held)}
              onChange={setAgainst}
            />
          ) : (
            (row.decided?.against ?? '')
          )}
        </td>
        <td className="num">
          {open ? (
            <Hands words={`${row.head} ${t('panel.held')}`} count={held} most={most(against)} onChange={setHeld} />
          ) : (
            (row.decided?.held ?? '')
          )}
        </td>
        <td>
          {open ? (
            <>
              <b>{t(carried ? 'panel.carried' : 'panel.lost')}</b>
              {!carried && (
                <select
                  aria-label={`${row.head} ${t('panel.why')}`}
                  value={reason}
                  onChange={(event) => setReason(event.target.value)}
                >
                  <option value="">{t('panel.choose-why')}</option>
                  {meeting.reasons.map((one) => (
                    <option key={one.value} value={one.value}>
                      {say(one.words)}
                    </option>
                  ))}
                </select>
              )}
            </>
          ) : (
            row.decided && (
              <>
                <b>{t(row.decided.approved ? 'panel.carried' : 'panel.lost')}</b>
                <small>
                  {list([
                    row.decided.reason && say(row.decided.reason),
                    row.decided.stoodBack.length > 0 &&
                      t('panel.back', { names: row.decided.stoodBack.join(t('mark.between')) }),
                  ])}
                </small>
              </>
            )
          )}
        </td>
        <td>
          {open ? (
            <Button look="plain" busy={act.busy} disabled={!carried && reason === ''} onClick={() => void note()}>
              {t('panel.note-down')}
            </Button>
          ) : (
            meeting.state === 'sitting' && (
              <button type="button" className="link" onClick={() => setAgain(true)}>
                {t('panel.again')}
              </button>
            )
          )}
        </td>
      </tr>
      {open && (stood.size > 0 || failed) && (
        <tr className="beneath">
          <td colSpan={9}>
            {stood.size > 0 && (
              <span>{t('panel.stood-back', { names: list([...stood].map(nameOf), '、'), n: voters })}</span>
            )}
            {failed && <RefusalNote {...failed} />}
          </td>
        </tr>
      )}
      {open && (
        <tr className="beneath stand-back">
          <td colSpan={9}>
            <details>
              <summary>{t('panel.stand-back')}</summary>
              {meeting.members.map(({ id, name }) => (
                <label key={id}>
                  <input
                    type="checkbox"
                    checked={stood.has(id)}
                    disabled={row.stoodBack.includes(id)}
                    onChange={(event) => {
                      setMore(event.target.checked ? [...more, id] : more.filter((one) => one !== id))
                      setHeld(0)
                      setAgainst(0)
                    }}
                  />
                  {name}
                </label>
              ))}
            </details>
          </td>
        </tr>
      )}
    </>
  )
}
