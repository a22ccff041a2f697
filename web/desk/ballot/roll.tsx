import { useState } from 'react'
import { useAct, useRefusal } from '../../api/hooks.ts'
import { Button } from '../../parts/button.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { Section } from '../../parts/section.tsx'
import { useWords } from '../../words/language.ts'
import { stepUrl } from '../case/use-case.ts'
import type { Ballot } from './use-ballot.ts'

/** Who took a paper or a sheet: at the door of the meeting, ticked name by name or class by class. */
export const Roll = ({ ballot, onNoted }: { ballot: Ballot; onNoted: () => void }) => {
  const { t, say } = useWords()
  const refusal = useRefusal()
  const act = useAct<object>()
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const failed = refusal(act.error)
  const gives = ballot.means !== 'phone'
  const turn = (people: readonly string[], to: boolean) =>
    setTicked((before) => new Set(to ? [...before, ...people] : [...before].filter((one) => !people.includes(one))))
  const note = async () => {
    const form = { raters: [...ticked].map((person) => ({ person })) }
    if (!(await act.run(stepUrl('democratic-rating', ballot.id, 'give-sheets'), { form }))) return
    setTicked(new Set())
    onNoted()
  }
  return (
    <Section title={t('rating.roll')} note={ballot.means === 'both' ? t('rating.roll-note') : undefined} last>
      <div className="ballot-roll">
        {ballot.classes
          .filter(({ raters }) => raters > 0)
          .map(({ code, words }) => {
            const own = ballot.raters.filter((one) => one.class === code)
            const free = own.filter(({ took }) => took === null).map(({ person }) => person)
            return (
              <fieldset key={code}>
                <legend>{t('rating.of-class', { name: say(words), n: own.length })}</legend>
                {gives && free.length > 0 && (
                  <button type="button" className="link" onClick={() => turn(free, true)}>
                    {t('rating.whole-class')}
                  </button>
                )}
                <ul>
                  {own.map(({ person, name, took }) => (
                    <li key={person}>
                      {gives ? (
                        <label>
                          <input
                            type="checkbox"
                            checked={took === 'sheet' || ticked.has(person)}
                            disabled={took !== null}
                            onChange={(event) => turn([person], event.target.checked)}
                          />
                          <span>{name}</span>
                        </label>
                      ) : (
                        <span>{name}</span>
                      )}
                      <small>{t(`rating.took.${took ?? 'none'}`)}</small>
                    </li>
                  ))}
                </ul>
              </fieldset>
            )
          })}
      </div>
      {failed && <RefusalNote {...failed} />}
      {gives && (
        <div className="ballot-acts">
          <Button look="plain" busy={act.busy} disabled={ticked.size === 0} onClick={() => void note()}>
            {t('rating.give', { n: ticked.size })}
          </Button>
        </div>
      )}
    </Section>
  )
}
