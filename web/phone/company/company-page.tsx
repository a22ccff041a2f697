import { useNavigate } from 'react-router'
import { formatMilli } from '#kernel/appraisal/points.ts'
import type { Answer } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { Button } from '../../parts/button.tsx'
import { Dock } from '../../parts/dock.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { PhoneHead } from '../../parts/phone-cards.tsx'
import { PhotoGrid } from '../../parts/photos.tsx'
import { ElderSwitch } from '../../parts/switches.tsx'
import { PhoneShell } from '../../shells/phone-shell.tsx'
import { inFull, onTheWall } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { useAbout } from '../about.ts'
import { Row, Rows } from '../rows.tsx'
import { Waiting } from '../waiting.tsx'
import './company.css'

type Company = Answer<'/api/property/own'>['companies'][number]

/** A contact's own company: what is to be mended and by when, what may be answered, its estates, checks and file. */
export const CompanyPage = () => {
  const { t } = useWords()
  const navigate = useNavigate()
  const { data: about } = useAbout()
  const own = useAsk('/api/property/own')
  if (!own.data) return <Waiting title={t('company.title')} error={own.error} again={() => void own.refetch()} />
  return (
    <PhoneShell
      title={t('company.title')}
      onBack={() => void navigate('/')}
      aside={<ElderSwitch />}
      dock={<Dock foot={about?.demonstration ? t('shell.demo') : undefined} />}
    >
      {own.data.companies.length === 0 && (
        <EmptyState words={t('company.none')} way={{ words: t('empty.home'), href: '/' }} />
      )}
      {own.data.companies.map((company) => (
        <One key={company.id} company={company} />
      ))}
    </PhoneShell>
  )
}

const One = ({ company }: { company: Company }) => {
  const { t, say } = useWords()
  const { mend, state, estates, checks } = company
  return (
    <>
      <p className="who-am-i">
        <b>{company.name}</b>
      </p>
      <PhoneHead title={t('company.mend')} aside={String(mend.length)} />
      {mend.length === 0 && <p className="sub-line">{t('company.mend-none')}</p>}
      {mend.map((one) => (
        <Mend key={one.id} one={one} />
      ))}
      {state.length > 0 && (
        <>
          <PhoneHead title={t('company.state')} aside={String(state.length)} />
          <Rows>
            {state.map((one) => (
              <Row
                key={one.id}
                href={`/cases/${one.id}`}
                words={one.estate ?? one.number}
                aside={one.due ? t('company.state-by', { due: inFull(one.due) }) : say(one.words)}
              />
            ))}
          </Rows>
        </>
      )}
      <PhoneHead title={t('company.estates')} aside={String(estates.length)} />
      <Rows>
        {estates.map(({ id, name, grade }) => (
          <Row
            key={id}
            {...(grade?.id ? { href: `/cases/${grade.id}` } : { href: '/score' })}
            words={name}
            aside={
              grade
                ? t('company.grade', { grade: say(grade.words), year: grade.year, no: grade.no })
                : t('company.no-grade')
            }
          />
        ))}
        <Row href="/score" words={t('company.scores')} />
      </Rows>
      <PhoneHead title={t('company.checks')} aside={String(checks.length)} />
      {checks.length === 0 ? (
        <p className="sub-line">{t('company.checks-none')}</p>
      ) : (
        <Rows>
          {checks.map((one) => (
            <Row
              key={one.id}
              href={`/cases/${one.id}`}
              words={one.estate ?? say(one.sheet)}
              aside={`${one.on}　${say(one.stateWords)}`}
            />
          ))}
        </Rows>
      )}
      <PhoneHead title={t('company.file')} />
      <p className="sub-line">{t('company.counts', { total: formatMilli(company.total), n: company.entries })}</p>
      {company.list && (
        <p className="sub-line">
          {t('company.on-list', { list: say(company.list.words), until: company.list.until ?? '' })}
        </p>
      )}
      <Rows>
        <Row href="/tasks/property-file/own" words={t('company.entries')} />
      </Rows>
    </>
  )
}

/** Days are counted whole: the last of them ends where the time does. */
const lastDay = (due: string): string => onTheWall(new Date(Date.parse(due) - 1)).day

/** One check of which something is to be mended: each item with what passes, until when, and the way to report it. */
const Mend = ({ one }: { one: Company['mend'][number] }) => {
  const { t, say } = useWords()
  const navigate = useNavigate()
  return (
    <section className="mend" aria-label={one.estate ?? one.number}>
      <h3>{one.estate ?? one.number}</h3>
      {one.due && (
        <p className={one.late ? 'late' : undefined}>
          {t(one.late ? 'company.late' : 'company.due', { due: lastDay(one.due) })}
        </p>
      )}
      <ol>
        {one.items.map(({ item, words, criterion, note, photos, voice }) => (
          <li key={item}>
            {say(words)}
            {note && <small>{t('company.found', { found: note })}</small>}
            <small>{t('field.passes', { criterion })}</small>
            {photos.length > 0 && (
              <PhotoGrid
                photos={photos.map((file, nth) => ({
                  ...{ id: file, src: `/api/files/${file}?size=thumb`, large: `/api/files/${file}` },
                  alt: t('by-item.photo', { item: say(words), n: nth + 1 }),
                }))}
                columns={3}
                height={72}
              />
            )}
            {voice.map((file, nth) => (
              // biome-ignore lint/a11y/useMediaCaption: nobody wrote down what was said
              <audio
                key={file}
                controls
                preload="none"
                src={`/api/files/${file}`}
                aria-label={t('by-item.voice', { item: say(words), n: nth + 1 })}
              />
            ))}
          </li>
        ))}
      </ol>
      <Button look="go" onClick={() => void navigate(`/cases/${one.id}/do/report-rectified`)}>
        {t('company.report')}
      </Button>
    </section>
  )
}
