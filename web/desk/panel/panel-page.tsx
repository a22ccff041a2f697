import './panel.css'
import { fillWords } from '#kernel/words.ts'
import { useAct, useAsk, useRefusal } from '../../api/hooks.ts'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import type { Field } from '../../parts/fields/field.ts'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { Section } from '../../parts/section.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { panelWords } from '../../words/desk-panel.ts'
import { useWords } from '../../words/language.ts'
import { stepUrl } from '../case/use-case.ts'
import { ActForm } from '../frame/act-form.tsx'
import { caseHref, workHref } from '../frame/nav.ts'
import { Asked } from '../frame/page-state.tsx'
import { type Meeting, PanelRow } from './panel-row.tsx'

const members = (fills: { readonly least: number; readonly most: number }): Field => ({
  ...{ name: 'members', kind: 'persons', required: true, max: 20 },
  words: fillWords(panelWords['panel.who'], fills),
})

/** The room of the panel: who is there, every entry that waits, a show of hands each; on one tablet, before everybody's eyes. */
export const PanelPage = () => {
  const { t } = useWords()
  const room = useAsk('/api/points-panel/room')
  return (
    <DeskPage>
      <PaneTop title={t('panel.title')}>
        <span className="sp" />
        <ButtonLink look="light" href={workHref({ programme: 'points-panel', key: 'minutes' })}>
          {t('minutes.title')}
        </ButtonLink>
      </PaneTop>
      <Asked query={room}>
        {({ villages }) => {
          const [village] = villages
          if (!village) return <EmptyState words={t('panel.none')} way={{ words: t('empty.home'), href: '/' }} />
          if (village.meeting) return <Sitting key={village.meeting} id={village.meeting} />
          return (
            <Section title={village.placeName} note={t('panel.waits', { n: village.waiting })} last>
              {village.waiting === 0 ? (
                <p className="meta">{t('panel.nothing')}</p>
              ) : (
                <div className="panel-start">
                  <p>{t('panel.how')}</p>
                  <ActForm
                    fields={[members(village.panel)]}
                    start={{ members: village.members }}
                    url="/api/points-panel/convene"
                    bodyOf={(wire) => ({ place: village.place, ...wire })}
                    go={t('panel.convene')}
                    onDone={() => void room.refetch()}
                  />
                </div>
              )}
            </Section>
          )
        }}
      </Asked>
    </DeskPage>
  )
}

const Sitting = ({ id }: { id: string }) => {
  const meeting = useAsk('/api/points-panel/meetings/{id}', { params: { path: { id } } })
  return <Asked query={meeting}>{(answer) => <Table meeting={answer} again={() => void meeting.refetch()} />}</Asked>
}

const Table = ({ meeting, again }: { meeting: Meeting; again: () => void }) => {
  const { t, say, list } = useWords()
  const refusal = useRefusal()
  const act = useAct<object>()
  const decided = meeting.rows.filter((row) => row.decided).length
  const open = meeting.state === 'sitting'
  const take = async (step: string) => {
    if (await act.run(stepUrl('points-panel', meeting.id, step), { form: {} })) again()
  }
  const failed = refusal(act.error)
  return (
    <>
      <Section title={`${meeting.placeName}　${meeting.number}`} note={say(meeting.stateWords)}>
        <p>
          {t('panel.present', {
            n: meeting.members.length,
            names: list(
              meeting.members.map(({ name }) => name),
              '、',
            ),
          })}
        </p>
        <p className="meta" aria-live="polite">
          {t('panel.progress', { n: decided, all: meeting.rows.length })}
          {open && decided < meeting.rows.length && t('panel.rest')}
        </p>
        {failed && <RefusalNote {...failed} />}
        <div className="panel-acts">
          {open ? (
            <>
              <Button look="go" busy={act.busy} disabled={decided === 0} onClick={() => void take('close')}>
                {t('panel.close')}
              </Button>
              <ButtonLink look="light" href={caseHref(meeting.id)}>
                {t('panel.change')}
              </ButtonLink>
            </>
          ) : (
            <>
              <ButtonLink look="go" href={`/panel/${meeting.id}/minutes`}>
                {t('panel.minutes')}
              </ButtonLink>
              <ButtonLink look="plain" href={caseHref(meeting.id)}>
                {t('panel.sign')}
              </ButtonLink>
              <Button look="light" busy={act.busy} onClick={() => void take('resume')}>
                {t('panel.resume')}
              </Button>
            </>
          )}
        </div>
        {!open && <p className="meta">{t('panel.sign-note')}</p>}
      </Section>
      <Section last>
        <table className="panel-table">
          <thead>
            <tr>
              <th>{t('panel.household')}</th>
              <th>{t('panel.what')}</th>
              <th className="num">{t('panel.on')}</th>
              <th className="num">{t('panel.points')}</th>
              <th className="num">{t('panel.for')}</th>
              <th className="num">{t('panel.against')}</th>
              <th className="num">{t('panel.held')}</th>
              <th>{t('panel.comes')}</th>
              <th aria-label={t('panel.note-down')} />
            </tr>
          </thead>
          <tbody>
            {meeting.rows.map((row) => (
              <PanelRow key={row.entry} meeting={meeting} row={row} onNoted={again} />
            ))}
          </tbody>
        </table>
      </Section>
    </>
  )
}
