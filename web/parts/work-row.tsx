import type { Ref } from 'react'
import { Chip, type ChipData } from './chip.tsx'
import { Go } from './go.tsx'
import { type PhoneData, PhoneNumber } from './phone-number.tsx'

/** A line of a worklist: what burns, what and where, whence, and whose hand was last on it. */
export interface WorkItem {
  readonly id: string
  readonly chip: ChipData
  /** When, in words: '08:54 前派', '10-12 09:10'. */
  readonly due: string
  readonly title: string
  /** Place, then kind: '六尺巷社区 第3网格 · 公用设施／雨水井盖'. */
  readonly where: string
  readonly source: string
  readonly hand: { readonly words: string; readonly phone?: PhoneData }
  readonly href: string
}

/** The place of a line; absolute places exist only while the list is windowed. */
export const placed = (top: number | undefined) =>
  top === undefined ? undefined : { position: 'absolute' as const, insetInline: 0, top }

interface WorkRowProps {
  item: WorkItem
  /** From 1, groups counted too, as the table tells it. */
  index: number
  here: boolean
  marked: boolean
  top?: number
  onPick: () => void
  ref?: Ref<HTMLTableRowElement>
}

/** One row, 52 px. Only the row where you are is in the tab order; its links come after it. */
export const WorkRow = ({ item, index, here, marked, top, onPick, ref }: WorkRowProps) => (
  <tr
    ref={ref}
    className={`work-row${here ? ' here' : ''}${marked ? ' marked' : ''}`}
    aria-rowindex={index}
    aria-selected={here}
    tabIndex={here ? 0 : -1}
    onClick={onPick}
    onKeyDown={(event) => event.key === ' ' && event.target === event.currentTarget && onPick()}
    style={placed(top)}
  >
    <td>
      <Chip {...item.chip} />
      <div className="meta cut">{item.due}</div>
    </td>
    <td className="what">
      <Go href={item.href} className="title cut" tabIndex={here ? 0 : -1} onClick={(event) => event.stopPropagation()}>
        {item.title}
      </Go>
      <div className="meta cut" title={item.where}>
        {item.where}
      </div>
    </td>
    <td className="meta">{item.source}</td>
    <td className="hand">
      <div className="cut" title={item.hand.words}>
        {item.hand.words}
      </div>
      {item.hand.phone && <PhoneNumber phone={item.hand.phone} tabIndex={here ? 0 : -1} />}
    </td>
  </tr>
)
