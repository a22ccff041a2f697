import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useWords } from '../words/language.ts'
import { enterKey, keyName, useKeys } from './keys.ts'
import { placed, WorkRow } from './work-row.tsx'
import { type Line, layLines, linesBetween, rowHeight, stepTo, type WorkGroup } from './work-window.ts'

export type { WorkItem } from './work-row.tsx'
export type { WorkGroup } from './work-window.ts'

interface WorkListProps {
  label: string
  groups: readonly WorkGroup[]
  /** The item where you are. */
  here?: string | undefined
  onHere: (id: string) => void
  /** Enter. Left out where Enter means the page's own act. */
  onOpen?: ((id: string) => void) | undefined
  marked?: ReadonlySet<string>
  /** x. Left out where nothing is done to several at once. */
  onMark?: ((id: string) => void) | undefined
  /** Called when the end comes into sight, to load more. */
  onEnd?: (() => void) | undefined
  /** Whether the page's keys lead through this list; where a page has several, one of them. */
  keys?: boolean
  /** From how many lines on only those in sight are drawn. */
  windowFrom?: number
}

const heads = ['list.due', 'list.what', 'list.source', 'list.hand'] as const
const none: ReadonlySet<string> = new Set()

/** Which part of the list is in sight; all of it while printing. */
function useSight(windowed: boolean) {
  const box = useRef<HTMLDivElement>(null)
  const [sight, setSight] = useState({ from: 0, to: 1200 })
  useLayoutEffect(() => {
    const pane = box.current
    if (!pane || !windowed) return
    const look = () => setSight({ from: pane.scrollTop - 400, to: pane.scrollTop + pane.clientHeight + 400 })
    const all = () => setSight({ from: 0, to: Number.POSITIVE_INFINITY })
    look()
    const resized = new ResizeObserver(look)
    resized.observe(pane)
    pane.addEventListener('scroll', look, { passive: true })
    window.addEventListener('beforeprint', all)
    window.addEventListener('afterprint', look)
    return () => {
      resized.disconnect()
      pane.removeEventListener('scroll', look)
      window.removeEventListener('beforeprint', all)
      window.removeEventListener('afterprint', look)
    }
  }, [windowed])
  return { box, sight }
}

/**
 * A worklist sorted by what burns: j and k move, Enter opens, x marks, Home and End lead to the ends.
 * The place is an id, so live changes of the list leave you on the same item.
 */
export const WorkList = ({
  label,
  groups,
  here,
  onHere,
  onOpen,
  marked = none,
  onMark,
  onEnd,
  keys = true,
  windowFrom = 200,
}: WorkListProps) => {
  const { t } = useWords()
  const { lines, height } = useMemo(() => layLines(groups), [groups])
  const ids = useMemo(() => groups.flatMap((group) => group.items.map((item) => item.id)), [groups])
  const windowed = lines.length > windowFrom
  const { box, sight } = useSight(windowed)
  const wanted = useRef<string>(undefined)
  const rows = useRef(new Map<string, HTMLTableRowElement>())
  const shown = windowed ? linesBetween(lines, sight.from, sight.to) : lines

  const moveTo = (id: string | undefined) => {
    if (id === undefined) return
    onHere(id)
    const line = lines.find((one) => one.kind === 'item' && one.item.id === id)
    const pane = box.current
    if (line && pane) {
      if (line.top < pane.scrollTop) pane.scrollTop = Math.max(line.top - rowHeight, 0)
      const below = line.top + rowHeight - pane.clientHeight
      if (below > pane.scrollTop) pane.scrollTop = below
    }
    const row = rows.current.get(id)
    // A row out of sight is not drawn yet; it takes the focus when it is.
    if (row) row.focus({ preventScroll: true })
    else wanted.current = id
  }
  const step = (event: KeyboardEvent) => moveTo(stepTo(ids, here, keyName(event)))
  const steps = Object.fromEntries(['j', 'k', 'ArrowDown', 'ArrowUp', 'Home', 'End'].map((key) => [key, step]))
  const onHereDo = (act: ((id: string) => void) | undefined, key: string) =>
    act && { [key]: () => here !== undefined && act(here) }
  useKeys({ ...steps, ...onHereDo(onOpen, enterKey), ...onHereDo(onMark, 'x') }, keys)

  const last = lines.at(-1)
  const endInSight = shown.at(-1) === last
  useEffect(() => {
    if (endInSight && last) onEnd?.()
  }, [endInSight, last, onEnd])

  const lineOf = (line: Line) => {
    const top = windowed ? line.top : undefined
    if (line.kind === 'group')
      return (
        <tr key={`g-${line.group.id}`} className="work-group" aria-rowindex={line.at + 2} style={placed(top)}>
          <th scope="rowgroup" colSpan={4}>
            {line.group.words} <span>{line.group.count}</span>
          </th>
        </tr>
      )
    const { item } = line
    return (
      <WorkRow
        key={item.id}
        item={item}
        index={line.at + 2}
        here={item.id === here || (here === undefined && item.id === ids[0])}
        marked={marked.has(item.id)}
        onPick={() => onHere(item.id)}
        ref={(row) => {
          if (!row) return void rows.current.delete(item.id)
          rows.current.set(item.id, row)
          if (wanted.current !== item.id) return
          wanted.current = undefined
          row.focus({ preventScroll: true })
        }}
        {...(top === undefined ? {} : { top })}
      />
    )
  }

  return (
    <div className="work-list" ref={box}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows are chosen and moved between by key
        role="grid"
        aria-label={label}
        aria-rowcount={lines.length + 1}
        aria-multiselectable={onMark ? true : undefined}
      >
        <thead className="unseen">
          <tr aria-rowindex={1}>
            {heads.map((key) => (
              <th key={key} scope="col">
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody style={windowed ? { position: 'relative', height } : undefined}>{shown.map(lineOf)}</tbody>
      </table>
      {ids.length === 0 && <p className="unseen">{t('list.none')}</p>}
    </div>
  )
}
