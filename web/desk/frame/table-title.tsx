import type { ReactNode } from 'react'

/** The heading of a table that stands under something else on its page. */
export const TableTitle = ({ title, note, children }: { title: string; note?: string; children?: ReactNode }) => (
  <div className="table-title">
    <h2>{title}</h2>
    {note && <span className="meta">{note}</span>}
    {children}
  </div>
)
