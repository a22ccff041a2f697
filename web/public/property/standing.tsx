/** One thing that is said of a company or an estate on a public list. */
export interface Fact {
  readonly words: string
  readonly value: string | null
  /** Stands below in small type. */
  readonly note?: string | undefined
  /** The first of its line on a phone, over the whole of it. */
  readonly wide?: boolean
}

/** One row of a public list: who stands on it, and what is said. */
export const Standing = ({ title, facts }: { title: string; facts: readonly Fact[] }) => (
  <li>
    <h3>{title}</h3>
    <dl>
      {facts.map(({ words, value, note, wide }) => (
        <div key={words} {...(wide ? { className: 'wide' } : {})}>
          <dt>{words}</dt>
          <dd>
            {value}
            {note && <small>{note}</small>}
          </dd>
        </div>
      ))}
    </dl>
  </li>
)
