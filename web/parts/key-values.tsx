import { type Rich, RichText } from './rich.tsx'

/** Facts as label and value. */
export interface KeyValue {
  readonly label: string
  readonly words: Rich
}

export const KeyValues = ({ rows }: { rows: readonly KeyValue[] }) => (
  <dl className="kv">
    {rows.map((row) => (
      <div key={row.label}>
        <dt>{row.label}</dt>
        <dd>
          <RichText of={row.words} />
        </dd>
      </div>
    ))}
  </dl>
)
