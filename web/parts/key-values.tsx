import { type Rich, RichText } from './rich.tsx'

/** Facts as label and value. */
export interface KeyValue {
  readonly label: string
  readonly words: Rich
}

/** @param roomy where there is width for labels of seven characters */
export const KeyValues = ({ rows, roomy = false }: { rows: readonly KeyValue[]; roomy?: boolean }) => (
  <dl className={roomy ? 'kv roomy' : 'kv'}>
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
