/* biome-ignore-all lint/a11y/useSemanticElements: a table cannot hold only the cells that are seen */
/* biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names the cell it is at */
import { type CSSProperties, type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useWords } from '../../words/language.ts'
import {
  clear,
  copy,
  fillDown,
  goOn,
  keyOf,
  moveBy,
  moveTo,
  paste,
  rangeOf,
  readBlock,
  redo,
  type Sheet,
  type Spot,
  totalsOf,
  type,
  undo,
} from './grid-model.ts'
import { inPoints, plain } from './points.ts'

export interface GridHead {
  readonly id: string
  readonly words: string
  /** Second line: a work item, or what an entry may be. */
  readonly note: string
  /** Why nobody types into the column; undefined where they may. */
  readonly barred?: string | undefined
}
export interface GridLine {
  readonly id: string
  readonly name: string
  readonly note: string
  /** Why nothing can be entered; undefined where it can. */
  readonly barred?: string | undefined
}

interface GridProps {
  label: string
  heads: readonly GridHead[]
  lines: readonly GridLine[]
  /** What is recorded and what can be had, by cell. */
  recorded: ReadonlyMap<number, number>
  goals: ReadonlyMap<number, number>
  sheet: Sheet
  /** Without it the grid is only read. */
  onSheet: ((sheet: Sheet) => void) | undefined
  onCut: (cells: number) => void
  onMove: (sheet: Sheet) => void
  /** What each line must come to; its total then says by how much it is off. */
  dues?: readonly number[]
  /** What stands over the names, where lines are no people. */
  corner?: string
}

const ROW = 32
/** A column’s width; where all shall be seen at once, what there is room for between these. */
const COLUMN = 96
const [NARROW, WIDE] = [72, 128]
/** Cells beyond what is seen, so that scrolling shows no gaps. */
const MORE = 4

const moves: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-15, 0],
  PageDown: [15, 0],
}

/**
 * A grid of points that is filled as a spreadsheet is: arrows, Enter and Tab, typing replaces, F2 edits, a block is pasted or filled down,
 * undone and redone. Only the cells that are seen are made.
 */
export const Grid = (props: GridProps) => {
  const { label, heads, lines, recorded, goals, sheet, onSheet, onCut, onMove, dues, corner } = props
  const { t } = useWords()
  const pane = useRef<HTMLDivElement>(null)
  const [seen, setSeen] = useState({ top: 0, left: 0, width: 1000, height: 600 })
  // On a narrow screen names and totals leave room for the cells.
  const narrow = seen.width < 640
  const [names, total] = !dues ? [narrow ? 112 : 168, 88] : narrow ? [112, 96] : [232, 184]
  const room = Math.floor((seen.width - names - total) / Math.max(1, heads.length))
  const wide = dues ? Math.max(NARROW, Math.min(WIDE, room)) : COLUMN
  const [editing, setEditing] = useState<string>()
  // What is typed now, for events that come before the page is drawn anew: leaving the field after Enter takes nothing twice.
  const live = useRef<string>(undefined)
  const edit = (text: string | undefined) => {
    live.current = text
    setEditing(text)
  }
  const totals = useMemo(() => totalsOf(sheet, recorded), [sheet, recorded])
  const { cursor } = sheet
  const barred = ({ row, column }: Spot) => lines[row]?.barred !== undefined || heads[column]?.barred !== undefined

  useEffect(() => {
    const element = pane.current
    if (!element) return
    const look = () =>
      setSeen({
        top: element.scrollTop,
        left: element.scrollLeft,
        width: element.clientWidth,
        height: element.clientHeight,
      })
    look()
    const observer = new ResizeObserver(look)
    observer.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [])

  // The cursor is brought into view, clear of the names, the totals and the heads.
  useEffect(() => {
    const element = pane.current
    if (!element) return
    const [x, y] = [cursor.column * wide, cursor.row * ROW]
    const [width, height] = [element.clientWidth - names - total, element.clientHeight - ROW * 3]
    if (x < element.scrollLeft) element.scrollLeft = x
    else if (x + wide > element.scrollLeft + width) element.scrollLeft = x + wide - width
    if (y < element.scrollTop) element.scrollTop = y
    else if (y + ROW > element.scrollTop + height) element.scrollTop = y + ROW - height
  }, [cursor, names, total, wide])

  const shown = (key: number): string => {
    const typed = sheet.typed.get(key)
    if (typed) return typed.text
    const points = recorded.get(key)
    return points === undefined ? '' : plain(points)
  }
  const end = (next: Sheet) => {
    edit(undefined)
    onMove(next)
    pane.current?.focus()
  }
  /** Takes what is being typed, and goes on from there. */
  const take = (then: (sheet: Sheet) => Sheet) => {
    const text = live.current
    if (text === undefined) return onMove(then(sheet))
    const written = onSheet && text !== shown(keyOf(sheet, cursor)) ? type(sheet, cursor, text) : sheet
    onSheet?.(written)
    end(then(written))
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const control = event.ctrlKey || event.metaKey
    const done = () => event.preventDefault()
    const move = moves[event.key]
    if (event.key === 'Enter' || event.key === 'Tab') {
      done()
      const by = event.shiftKey ? -1 : 1
      return take((now) => (event.key === 'Tab' ? goOn(now, by, 'row') : goOn(now, by, 'column')))
    }
    if (editing !== undefined) {
      if (event.key === 'Escape') {
        done()
        end(sheet)
      } else if (move && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
        done()
        take((now) => moveBy(now, move[0], 0))
      }
      return
    }
    if (move) {
      done()
      const far = control ? 100_000 : 1
      return onMove(moveBy(sheet, move[0] * far, move[1] * far, event.shiftKey))
    }
    if (event.key === 'Home' || event.key === 'End') {
      done()
      const column = event.key === 'Home' ? 0 : sheet.columns - 1
      const row = control ? (event.key === 'Home' ? 0 : sheet.rows - 1) : cursor.row
      return onMove(moveTo(sheet, { row, column }, event.shiftKey))
    }
    if (!onSheet) return
    const key = event.key.toLowerCase()
    if (control && (key === 'z' || key === 'y')) {
      done()
      return onSheet(key === 'y' || event.shiftKey ? redo(sheet) : undo(sheet))
    }
    if (control && key === 'd') {
      done()
      return onSheet(fillDown(sheet, shown))
    }
    if (control && key === 'a') {
      done()
      return onMove(moveTo(moveTo(sheet, { row: 0, column: 0 }), { row: sheet.rows, column: sheet.columns }, true))
    }
    if (control || event.altKey || barred(cursor)) return
    if (event.key === 'Delete' || event.key === 'Backspace') {
      done()
      onSheet(clear(sheet))
    } else if (event.key === 'F2') {
      done()
      edit(shown(keyOf(sheet, cursor)))
    } else if (/^[-+−0-9.．]$/.test(event.key)) {
      done()
      edit(event.key)
    }
  }

  const put = (next: Sheet): Sheet => {
    // Rows of whom one may not record, and columns that nobody types, stay as they are.
    const typed = new Map(
      [...next.typed].filter(([key]) => !barred({ row: Math.floor(key / next.columns), column: key % next.columns })),
    )
    return { ...next, typed }
  }
  const rows = spanOf(seen.top, seen.height, ROW, lines.length)
  const columns = spanOf(seen.left, seen.width, wide, heads.length)
  const range = rangeOf(sheet)
  const marked = ({ row, column }: Spot) =>
    row >= range.top && row <= range.bottom && column >= range.left && column <= range.right

  return (
    <div
      ref={pane}
      className="points-grid"
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={lines.length + 2}
      aria-colcount={heads.length + 2}
      aria-readonly={onSheet === undefined}
      aria-multiselectable
      aria-activedescendant={`cell-${cursor.row}-${cursor.column}`}
      data-dues={dues ? '' : undefined}
      data-narrow={narrow || undefined}
      style={{ '--names': `${names}px`, '--total': `${total}px` } as CSSProperties}
      onKeyDown={onKeyDown}
      onCopy={(event) => {
        if (editing !== undefined) return
        event.preventDefault()
        event.clipboardData.setData('text/plain', copy(sheet, shown))
      }}
      onPaste={(event) => {
        if (editing !== undefined || !onSheet) return
        event.preventDefault()
        const { sheet: pasted, cut } = paste(sheet, readBlock(event.clipboardData.getData('text/plain')))
        onSheet(put(pasted))
        onCut(cut)
      }}
    >
      <div style={{ width: names + heads.length * wide + total }}>
        <div className="points-grid-head" role="row" aria-rowindex={1}>
          <div role="columnheader" className="corner">
            {corner ?? t('appraisal.who')}
          </div>
          {columns.map((c) => (
            <div
              key={heads[c]?.id}
              role="columnheader"
              aria-colindex={c + 2}
              style={{ left: names + c * wide, width: wide }}
              title={[heads[c]?.words, heads[c]?.note].filter(Boolean).join('：')}
            >
              <b>{heads[c]?.words}</b>
              <small>{heads[c]?.note}</small>
            </div>
          ))}
          <div role="columnheader" className="total">
            {t('appraisal.row-total')}
          </div>
        </div>
        <div className="points-grid-body" role="rowgroup" style={{ height: lines.length * ROW }}>
          {rows.map((r) => (
            <div key={lines[r]?.id} role="row" aria-rowindex={r + 2} style={{ top: r * ROW }}>
              <div
                role="rowheader"
                title={lines[r]?.barred ?? lines[r]?.note}
                data-here={r === cursor.row || undefined}
              >
                {lines[r]?.name}
                <small>{lines[r]?.note}</small>
              </div>
              {columns.map((c) => {
                const spot = { row: r, column: c }
                const key = keyOf(sheet, spot)
                const typed = sheet.typed.get(key)
                const goal = goals.get(key)
                const wrong =
                  typed && (typed.fault ?? (typed.points === undefined ? t('appraisal.no-points') : undefined))
                const at = cursor.row === r && cursor.column === c
                return (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the grid itself takes the keys
                  <div
                    key={c}
                    id={`cell-${r}-${c}`}
                    role="gridcell"
                    aria-colindex={c + 2}
                    aria-selected={marked(spot)}
                    aria-invalid={wrong !== undefined || undefined}
                    aria-readonly={barred(spot) || undefined}
                    data-at={at || undefined}
                    data-typed={typed ? '' : undefined}
                    style={{ left: names + c * wide, width: wide }}
                    title={wrong}
                    onClick={(event) => take((now) => moveTo(now, spot, event.shiftKey))}
                    onDoubleClick={() => onSheet && !barred(spot) && edit(shown(key))}
                  >
                    {at && editing !== undefined ? (
                      <input
                        // biome-ignore lint/a11y/noAutofocus: the cell is being typed in
                        autoFocus
                        aria-label={[lines[r]?.name, heads[c]?.words].join(' ')}
                        value={editing}
                        onChange={(event) => edit(event.target.value)}
                        onBlur={() => live.current !== undefined && take((now) => now)}
                      />
                    ) : (
                      <>
                        <span>{typed || shown(key) === '' ? shown(key) : inPoints(recorded.get(key) ?? 0)}</span>
                        {goal !== undefined && goal > 0 && <small>{`／${inPoints(goal)}`}</small>}
                      </>
                    )}
                  </div>
                )
              })}
              <div role="gridcell" className="total" aria-colindex={heads.length + 2}>
                {inPoints(totals.rows[r] ?? 0)}
                {dues && <Off due={dues[r] ?? 0} given={totals.rows[r] ?? 0} />}
              </div>
            </div>
          ))}
        </div>
        <div className="points-grid-foot" role="row" aria-rowindex={lines.length + 2}>
          <div role="rowheader" className="corner">
            {t('appraisal.column-total')}
          </div>
          {columns.map((c) => (
            <div
              key={heads[c]?.id}
              role="gridcell"
              aria-colindex={c + 2}
              style={{ left: names + c * wide, width: wide }}
            >
              {inPoints(totals.columns[c] ?? 0)}
            </div>
          ))}
          <div role="gridcell" className="total">
            {inPoints(totals.rows.reduce((sum, points) => sum + points, 0))}
            {dues && <small>{`／${inPoints(dues.reduce((sum, points) => sum + points, 0))}`}</small>}
          </div>
        </div>
      </div>
    </div>
  )
}

/** What a line must come to, and by how much it is off. */
const Off = ({ due, given }: { due: number; given: number }) => {
  const { t } = useWords()
  const off = given - due
  return (
    <>
      <small>{`／${inPoints(due)}`}</small>
      <em data-off={off === 0 ? undefined : ''}>
        {off === 0
          ? t('division.meets')
          : t(off < 0 ? 'division.short' : 'division.over', { points: plain(Math.abs(off)) })}
      </em>
    </>
  )
}

/** Numbers of the rows or columns that are seen, and some more on both sides. */
function spanOf(from: number, size: number, each: number, count: number): readonly number[] {
  const first = Math.max(0, Math.floor(from / each) - MORE)
  const last = Math.min(count, Math.ceil((from + size) / each) + MORE)
  return Array.from({ length: Math.max(0, last - first) }, (_, i) => first + i)
}
