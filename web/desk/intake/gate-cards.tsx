import { Button } from '../../parts/button.tsx'
import { Section } from '../../parts/section.tsx'
import { useWords } from '../../words/language.ts'
import type { Exit, Intake } from './use-intake.ts'

/** One channel that a matter may belong to: danger stands first and largest, and nothing but a press says that it is another matter. */
const Card = ({ exit, passed, onPass }: { exit: Exit; passed: boolean; onPass: () => void }) => {
  const { t, say } = useWords()
  return (
    <li className={exit.exit === 'danger' ? 'gate-card danger-card' : 'gate-card'}>
      <h3>{say(exit.words)}</h3>
      <p className="meta">{exit.exit === 'conduct' ? t('intake.gate-conduct') : say(exit.says)}</p>
      <p className="gate-phones">
        {exit.channels.map(({ name, phone }) => (
          <span key={`${name.zh} ${phone}`}>
            {say(name)} {phone && <a href={`tel:${phone}`}>{phone}</a>}
          </span>
        ))}
      </p>
      {exit.leaves &&
        (passed ? (
          <p className="meta">{t('intake.gate-passed')}</p>
        ) : (
          <Button look="light" onClick={onPass}>
            {say(exit.onward)}
          </Button>
        ))}
    </li>
  )
}

/** Where the matter may belong instead, while it is typed; and the neutral line that a caller may be given. */
export const GateCards = ({ intake }: { intake: Intake }) => {
  const { t, say } = useWords()
  const { gate, passed, pass } = intake
  if (!gate || gate.exits.length === 0) return null
  const danger = gate.exits.filter(({ exit }) => exit === 'danger')
  const rest = gate.exits.filter(({ exit }) => exit !== 'danger')
  return (
    <Section title={t('intake.gate')}>
      <ul className="gate-cards" aria-live="polite">
        {[...danger, ...rest].map((exit) => (
          <Card key={exit.exit} exit={exit} passed={passed.includes(exit.exit)} onPass={() => pass(exit.exit)} />
        ))}
      </ul>
      {gate.receipt && <p className="meta gate-receipt">{say(gate.receipt.words)}</p>}
    </Section>
  )
}
