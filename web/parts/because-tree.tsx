import type { Because, ParameterUsed } from '#kernel/because.ts'
import type { Json } from '#kernel/json.ts'
import { useWords } from '../words/language.ts'

/** How the ids in a tree of reasons are said. What a namer does not know is shown as its id, so that nothing is hidden. */
export interface ReasonNames {
  rule: (id: string) => string | undefined
  fact: (name: string) => string | undefined
  parameter: (id: string, value: Json) => string | undefined
  /** A value in words: an instant, an amount, a place. */
  value: (of: string, value: Json) => string | undefined
  place: (id: string) => string | undefined
  /** Where a value comes from; as it was entered unless said. */
  source?: (source: string) => string
}

interface BecauseTreeProps {
  because: Because
  names: ReasonNames
  /** What the whole answers: '时限 5 工作日'. */
  answers?: string
}

const bare = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value))

const ParameterLine = ({ used, names }: { used: ParameterUsed; names: ReasonNames }) => {
  const { t } = useWords()
  return (
    <div>
      <dt>{names.parameter(used.id, used.value) ?? used.id}</dt>
      <dd>
        <b>{names.value(used.id, used.value) ?? bare(used.value)}</b>
        <span className="meta">
          {t('because.parameter', {
            from: used.from,
            place: names.place(used.place) ?? used.place,
            source: names.source?.(used.source) ?? used.source,
          })}
        </span>
      </dd>
    </div>
  )
}

/** Why: the rule, the facts it looked at, the parameters of that day with their source, the clause; then the reasons below it. */
const Reason = ({ because, names }: { because: Because; names: ReasonNames }) => (
  <li>
    <p className="rule">
      <b>{names.rule(because.rule) ?? because.rule}</b>
      {because.clause && <cite>{because.clause}</cite>}
    </p>
    {(because.facts || because.parameters) && (
      <dl>
        {Object.entries(because.facts ?? {}).map(([name, value]) => (
          <div key={name}>
            <dt>{names.fact(name) ?? name}</dt>
            <dd>{names.value(name, value) ?? bare(value)}</dd>
          </div>
        ))}
        {because.parameters?.map((used) => (
          <ParameterLine key={used.id} used={used} names={names} />
        ))}
      </dl>
    )}
    {because.parts && because.parts.length > 0 && (
      <ul>
        {because.parts.map((part, at) => (
          // A rule may stand twice among the parts of a tree; the tree is never reordered.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <Reason key={`${part.rule}-${at}`} because={part} names={names} />
        ))}
      </ul>
    )}
  </li>
)

/** Draws the reasons of a decision as they were stored with it. */
export const BecauseTree = ({ because, names, answers }: BecauseTreeProps) => (
  <div className="because">
    {answers && <p className="answers">{answers}</p>}
    <ul>
      <Reason because={because} names={names} />
    </ul>
  </div>
)
