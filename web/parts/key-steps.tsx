import { Keycap } from './keycap.tsx'
import { type Rich, RichText } from './rich.tsx'

/** A choice under a key. */
interface KeyOption {
  readonly id: string
  readonly key: string
  readonly words: string
  readonly aside?: string
  /** Clause or basis, under the chosen one. */
  readonly basis?: string
}

/** One of the few keys of the usual way: a plain step, or a choice with its options. */
type KeyStep =
  | { readonly key: string; readonly title: string; readonly note: Rich }
  | { readonly options: readonly KeyOption[]; readonly label: string }

interface KeyStepsProps {
  steps: readonly KeyStep[]
  chosen: string
  onChoose: (id: string) => void
}

/** The usual way in a few keys, written out: what is pressed, what it means, the clause it rests on. Each choice is also a button. */
export const KeySteps = ({ steps, chosen, onChoose }: KeyStepsProps) => (
  <ol className="key-steps">
    {steps.map((step) =>
      'options' in step ? (
        <li key={step.label}>
          <Keycap>{step.options[0]?.key}</Keycap>
          <fieldset>
            <legend className="unseen">{step.label}</legend>
            {step.options.map((option, at) => (
              <div key={option.id}>
                <button
                  type="button"
                  className="option"
                  aria-pressed={option.id === chosen}
                  aria-keyshortcuts={option.key}
                  onClick={() => onChoose(option.id)}
                >
                  {at > 0 && <Keycap>{option.key}</Keycap>}
                  {option.words}
                  {option.aside && <span className="meta sp">{option.aside}</span>}
                </button>
                {option.basis && option.id === chosen && <p className="meta">{option.basis}</p>}
              </div>
            ))}
          </fieldset>
        </li>
      ) : (
        <li key={step.title}>
          <Keycap>{step.key}</Keycap>
          <div>
            <b>{step.title}</b>
            <p className="meta">
              <RichText of={step.note} />
            </p>
          </div>
        </li>
      ),
    )}
  </ol>
)
