import { useState } from 'react'
import type { Answer } from '../../api/client.ts'
import { useAct, usePages, useRefusal } from '../../api/hooks.ts'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { KeyValues } from '../../parts/key-values.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { inFull } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { Line } from '../sign-in/alone.tsx'
import { useProposalWords } from './proposal-words.ts'

export type Proposal = Answer<'/api/proposals'>['rows'][number]
const states = ['waiting', 'signed', 'refused', 'withdrawn'] as const

/** What one person set up and another signs: what it was, what it becomes, by whom, and the signature. */
export const ProposalsPage = () => {
  const { t } = useWords()
  const refusal = useRefusal()
  const [state, setState] = useState<(typeof states)[number]>('waiting')
  const pages = usePages('/api/proposals', { params: { query: { state } } }, (answer) => answer.next)
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? []
  const failed = refusal(pages.error, () => void pages.refetch())
  return (
    <DeskPage>
      <PaneTop title={t('nav.proposals')} {...(state === 'waiting' && pages.data ? { count: rows.length } : {})} />
      <fieldset className="filters">
        <legend className="unseen">{t('filter.label')}</legend>
        {states.map((one) => (
          <button key={one} type="button" aria-pressed={one === state} onClick={() => setState(one)}>
            {t(`proposal.${one}`)}
          </button>
        ))}
      </fieldset>
      {failed && <RefusalNote {...failed} />}
      {pages.data && rows.length === 0 && (
        <EmptyState words={t(`proposal.none-${state === 'waiting' ? 'waiting' : 'other'}`)} />
      )}
      <ul className="proposals">
        {rows.map((row) => (
          <One key={row.id} proposal={row} />
        ))}
      </ul>
      {pages.hasNextPage && (
        <div className="sec last">
          <Button look="light" busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t('more')}
          </Button>
        </div>
      )}
    </DeskPage>
  )
}

const One = ({ proposal }: { proposal: Proposal }) => {
  const { t, say } = useWords()
  const refusal = useRefusal()
  const act = useAct()
  const [reason, setReason] = useState<string>()
  const rows = useProposalWords(proposal)
  const settle = (decision: 'sign' | 'withdraw' | 'turn-down', body: object) =>
    void act.run(`/api/proposals/${proposal.id}/${decision}`, { input: proposal.input, ...body })
  const failed = refusal(act.error)
  return (
    <li>
      <h2>{proposal.kindWords ? say(proposal.kindWords) : proposal.kind}</h2>
      <p className="meta">
        {t('proposal.by', { by: proposal.by ?? t('audit.system'), at: inFull(proposal.at), place: proposal.placeName })}
        {proposal.decidedBy &&
          t('proposal.decided', {
            by: proposal.decidedBy,
            at: proposal.decidedAt ? inFull(proposal.decidedAt) : '',
            state: t(`proposal.${proposal.state}`),
          })}
        {proposal.reason && t('proposal.reason', { reason: proposal.reason })}
      </p>
      <KeyValues rows={rows} />
      {failed && <RefusalNote {...failed} />}
      {proposal.state === 'waiting' && (
        <div className="proposal-acts">
          {proposal.mine ? (
            <>
              <span className="meta">{t('proposal.mine')}</span>
              <Button
                look="light"
                busy={act.busy}
                onClick={() => settle('withdraw', { reason: t('proposal.withdrawn-reason') })}
              >
                {t('proposal.withdraw')}
              </Button>
            </>
          ) : !proposal.signable ? (
            <span className="meta">{t('proposal.not-yours')}</span>
          ) : reason === undefined ? (
            <>
              <Button look="go" busy={act.busy} onClick={() => settle('sign', {})}>
                {t('proposal.sign')}
              </Button>
              <Button look="light" onClick={() => setReason('')}>
                {t('proposal.turn-down')}
              </Button>
            </>
          ) : (
            <form
              className="fields"
              onSubmit={(event) => {
                event.preventDefault()
                settle('turn-down', { reason })
              }}
            >
              <Line label={t('proposal.why')} value={reason} onChange={setReason} />
              <div>
                <Button type="submit" busy={act.busy}>
                  {t('proposal.turn-down')}
                </Button>
              </div>
            </form>
          )}
        </div>
      )}
    </li>
  )
}
