/** The heading of a table that stands under something else on its page. */
export const TableTitle = ({ title, note }: { title: string; note?: string }) => (
  <div className="table-title">
    <h2>{title}</h2>
    {note && <span className="meta">{note}</span>}
  </div>
)
