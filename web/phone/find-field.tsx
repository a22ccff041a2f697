interface FindFieldProps {
  /** By what one finds. */
  label: string
  typed: string
  onType: (typed: string) => void
}

/** Narrows what stands below it while it is typed. */
export const FindField = ({ label, typed, onType }: FindFieldProps) => (
  <label className="find">
    <span>{label}</span>
    <input
      className="line"
      type="search"
      autoComplete="off"
      value={typed}
      onChange={(event) => onType(event.target.value)}
    />
  </label>
)
