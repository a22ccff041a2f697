import './paper.css'
import { useParams } from 'react-router'
import { useAsk } from '../../api/hooks.ts'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { useWords } from '../../words/language.ts'
import { useMe } from '../frame/me.ts'
import { Asked } from '../frame/page-state.tsx'
import { printed, stillOut } from './paper-page.tsx'

/** The lines of the form, and how high each stands on paper. */
const lines = [
  ['at', 'date'],
  ['how', 'choices'],
  ['caller', 'short'],
  ['phone', 'short'],
  ['place', 'short'],
  ['spot', 'short'],
  ['item', 'short'],
  ['text', 'tall'],
  ['done', 'tall'],
  ['done-at', 'date'],
] as const
const signatures = ['writer', 'handler', 'entered'] as const

/** The forms of a block on A4, one a page, each with its number; those that came back are not printed again. */
export const PaperForms = () => {
  const { t } = useWords()
  const { block: id } = useParams()
  const blocks = useAsk('/api/grid-casework/number-blocks')
  return (
    <DeskPage>
      <PaneTop title={t('paper.print')}>
        <span className="sp" />
        <ButtonLink href="/intake/paper">{t('paper.title')}</ButtonLink>
        <Button look="go" onClick={() => window.print()}>
          {t('shift.print')}
        </Button>
      </PaneTop>
      <Asked query={blocks}>
        {({ rows }) => {
          const block = rows.find((row) => row.id === id)
          const out = block ? stillOut(block) : []
          if (!block || out.length === 0)
            return <EmptyState words={t('paper.all-back')} way={{ words: t('paper.title'), href: '/intake/paper' }} />
          return (
            <div className="event-forms">
              {out.map((no) => (
                <PaperForm key={no} number={printed(block.prefix, no)} place={block.placeName} />
              ))}
            </div>
          )
        }}
      </Asked>
    </DeskPage>
  )
}

const PaperForm = ({ number, place }: { number: string; place: string }) => {
  const { t } = useWords()
  const { county } = useMe()
  return (
    <article className="event-form" aria-label={number}>
      <p className="paper-head">{place || county.name}</p>
      <h2>{t('paper.form')}</h2>
      <p className="paper-number">
        {t('paper.field-number')}：<b>{number}</b>
      </p>
      <table>
        <colgroup>
          <col className="paper-label" />
          <col />
        </colgroup>
        <tbody>
          {lines.map(([name, kind]) => (
            <tr key={name} className={`paper-${kind}`}>
              <th scope="row">{t(`paper.field-${name}`)}</th>
              <td>
                {kind === 'date' && t('paper.date-blank')}
                {kind === 'choices' && t('paper.field-how-choices')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <table className="paper-signed">
        <tbody>
          <tr>
            {signatures.map((name) => (
              <th key={name} scope="col">
                {t(`paper.field-${name}`)}
              </th>
            ))}
          </tr>
          <tr>
            {signatures.map((name) => (
              <td key={name} />
            ))}
          </tr>
        </tbody>
      </table>
      <p className="paper-foot">{t('paper.form-note')}</p>
    </article>
  )
}
