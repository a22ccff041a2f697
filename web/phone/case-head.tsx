/** What it is, then number and place. */
export const CaseHead = ({ title, number, place }: { title: string; number: string; place: string }) => (
  <div className="case-head">
    <h2>{title}</h2>
    <p>{place}</p>
    <p className="meta">{number}</p>
  </div>
)
