import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useWords } from '../words/language.ts'
import { useKeys } from './keys.ts'
import { WorkRow } from './work-row.tsx'
import { type Line, layLines, linesBetween, rowHeight, stepTo, type WorkGroup } from './work-window.ts'

export type { WorkGroup } from './work-window.ts'
export type { WorkItem } from './work-row.tsx'

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
  /** From how many lines on only those in sight are drawn. */
  windowFrom?: number
}

/** Absolute places exist only while the list is windowed. */
const placed = (top: number | undefined) => (top === undefined ? undefined : { position: 'absolute' as const, insetInline: 0, top })

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
  windowFrom = 200,
}: WorkListProps) => {
  const { t } = useWords()
  const { lines, height } = useMemo(() => layLines(groups), [groups])
  const ids = useMemo(() => groups.flatMap((group) => group.items.map((item) => item.id)), [groups])
  const windowed = lines.length > windowFrom
  const { box, sight } = useSight(windowed)
  const rows = useRef(new Map<string, HTMLDivElement>())
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
    requestAnimationFrame(() => rows.current.get(id)?.focus({ preventScroll: true }))
  }
  const step = (event: KeyboardEvent) => moveTo(stepTo(ids, here, event.key.length === 1 ? event.key.toLowerCase() : event.key))
  useKeys({
    j: () => moveTo(stepTo(ids, here, 'j')),
    k: () => moveTo(stepTo(ids, here, 'k')),
    ArrowDown: step,
    ArrowUp: step,
    Home: step,
    End: step,
    ...(onOpen && { Enter: () => here !== undefined && onOpen(here) }),
    ...(onMark && { x: () => here !== undefined && onMark(here) }),
  })

  const last = lines.at(-1)
  const endInSight = shown.at(-1) === last
  useEffect(() => {
    if (endInSight && last) onEnd?.()
  }, [endInSight, last, onEnd])

  const lineOf = (line: Line) => {
    const top = windowed ? line.top : undefined
    if (line.kind === 'group')
      return (
        // biome-ignore lint/a11y/useSemanticElements: see work-row.tsx
        // biome-ignore lint/a11y/useFocusableInteractive: a heading among the rows; keys lead from item to item
        <div key={`g-${line.group.id}`} role="row" className="work-group" style={placed(top)}>
          {/* biome-ignore lint/a11y/useSemanticElements: see work-row.tsx */}
          {/* biome-ignore lint/a11y/useFocusableInteractive: see above */}
          <div role="rowheader" aria-colspan={4}>
            {line.group.words} <span>{line.group.count}</span>
          </div>
        </div>
      )
    const { item, index } = line
    return (
      <WorkRow
        key={item.id}
        item={item}
        index={index}
        here={item.id === here || (here === undefined && index === 0)}
        marked={marked.has(item.id)}
        onPick={() => onHere(item.id)}
        ref={(row) => {
          if (row) rows.current.set(item.id, row)
          else rows.current.delete(item.id)
        }}
        {...(top === undefined ? {} : { top })}
      />
    )
  }

  return (
    <div className="work-list" ref={box}>
      <div
        // biome-ignore lint/a11y/useSemanticElements: see work-row.tsx
        role="grid"
        aria-label={label}
        aria-rowcount={ids.length}
        aria-multiselectable={onMark ? true : undefined}
        style={windowed ? { position: 'relative', height } : undefined}
      >
        {/* biome-ignore-start lint/a11y/useSemanticElements: see work-row.tsx */}
        {/* biome-ignore-start lint/a11y/useFocusableInteractive: heads are read with their cells, not visited */}
        <div role="row" className="unseen">
          {(['list.due', 'list.what', 'list.source', 'list.hand'] as const).map((key) => (
            <div key={key} role="columnheader">
              {t(key)}
            </div>
          ))}
        </div>
        {/* biome-ignore-end lint/a11y/useFocusableInteractive: see above */}
        {/* biome-ignore-end lint/a11y/useSemanticElements: see above */}
        {shown.map(lineOf)}
        {ids.length === 0 && <p className="unseen">{t('list.none')}</p>}
      </div>
    </div>
  )
}
