import { useState } from 'react'
import { useAct, useAsk } from '../../api/hooks.ts'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { Ends, Section } from '../../parts/section.tsx'
import { PaneTop } from '../../shells/desk-page.tsx'
import { inFull } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { type Change, useChanges } from './changes.ts'
import type { Proposal } from './proposals-page.tsx'
import { Said } from './said.tsx'

/** One proposal: what stands now and what would stand once signed, and what can be done with it. */
export const ProposalPane = ({ proposal }: { proposal: Proposal | undefined }) => {
  const { t, say } = useWords()
  const act = useAct<object>()
  const [reason, setReason] = useState('')
  const parameter = (proposal?.input as { id?: string } | undefined)?.id
  const known = proposal?.kind === 'parameter/set' && parameter !== undefined
  const history = useAsk('/api/parameters/history', { params: { query: { id: parameter ?? '' } } }, { enabled: known })
  const changes = useChanges(proposal, history.data)
  if (!proposal) return <EmptyState words={t('admin.choose-row')} />
  const settle = (decision: string, more: object = {}) =>
    void act.run(`/api/proposals/${proposal.id}/${decision}`, { input: proposal.input, ...more })
  const waiting = proposal.state === 'waiting'
  return (
    <>
      <PaneTop>
        <h2 className="small">{proposal.kindWords ? say(proposal.kindWords) : proposal.kind}</h2>
        <span className="meta">{t(`proposal.${proposal.state}`)}</span>
      </PaneTop>
      <Section title={t('proposal.about')} note={`${proposal.by ?? ''} ${inFull(proposal.at)}`}>
        <Changes rows={changes} />
        {proposal.decidedAt && (
          <p className="meta">
            {t('proposal.decided', { name: proposal.decidedBy ?? '', at: inFull(proposal.decidedAt) })}
            {proposal.reason && `　${t('proposal.reason-was')}${t('value.colon')}${proposal.reason}`}
          </p>
        )}
      </Section>
      {waiting && (
        <Section last>
          <Said error={act.error} />
          {proposal.mine ? (
            <p className="meta">{t('proposal.own')}</p>
          ) : (
            <div className="field">
              <label htmlFor="turn-down">
                {t('proposal.reason')}
                <small>{t('field.optional')}</small>
              </label>
              <input
                id="turn-down"
                className="line"
                maxLength={200}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            </div>
          )}
        </Section>
      )}
      {waiting && (
        <Ends>
          {proposal.mine ? (
            <Button busy={act.busy} onClick={() => settle('withdraw')}>
              {t('proposal.withdraw')}
            </Button>
          ) : (
            <>
              <Button look="go" busy={act.busy} onClick={() => settle('sign')}>
                {t('proposal.sign')}
              </Button>
              <Button
                busy={act.busy}
                disabled={reason.trim() === ''}
                onClick={() => settle('turn-down', { reason: reason.trim() })}
              >
                {t('proposal.turn-down')}
              </Button>
            </>
          )}
        </Ends>
      )}
    </>
  )
}

const Changes = ({ rows }: { rows: readonly Change[] }) => {
  const { t } = useWords()
  return (
    <table className="before-after">
      <thead>
        <tr>
          <th scope="col">{t('proposal.what')}</th>
          <th scope="col">{t('proposal.before')}</th>
          <th scope="col">{t('proposal.after')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.label}>
            <th scope="row">{row.label}</th>
            <td>{row.before ?? t('proposal.before-none')}</td>
            <td>{row.after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
