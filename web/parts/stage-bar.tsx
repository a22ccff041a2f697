/** A stage of the public list: what has run, where it is now, what is ahead. */
export interface Stage {
  readonly words: string
  readonly run: 'done' | 'now' | 'ahead'
}

/**
 * How far a matter has come, for the public: one lane with a word under each stage.
 * @param of how many stages the full lane has, so that a matter that ended early shows a shorter lane
 */
export const StageBar = ({ stages, of = 4 }: { stages: readonly Stage[]; of?: number }) => (
  <ol className="stages" style={{ gridTemplateColumns: `repeat(${of},1fr)` }}>
    {stages.map((stage) => (
      <li key={stage.words} className={stage.run} aria-current={stage.run === 'now' ? 'step' : undefined}>
        {stage.words}
      </li>
    ))}
  </ol>
)
