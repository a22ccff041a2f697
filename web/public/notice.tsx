import { useState } from 'react'
import { useParams } from 'react-router'
import { useAct, useAsk, useRefusal } from '../api/hooks.ts'
import { Button } from '../parts/button.tsx'
import { Go } from '../parts/go.tsx'
import { type NoticeData, NoticeFacts, NoticeList } from '../parts/notice.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { inFull } from '../words/days.ts'
import { useWords } from '../words/language.ts'
import { Site } from './site.tsx'

/** One notice as everybody may see it, and the way to object. */
export const NoticePage = () => {
  const { id = '' } = useParams()
  const { t, say } = useWords()
  const { data, error, refetch } = useAsk('/api/public/notices/{id}', { params: { path: { id } } })
  const refusal = useRefusal()(error, () => void refetch())
  return (
    <Site here="notices" asOf={data?.at}>
      <p className="way-back">
        <Go href="/notices">{t('notices.all')}</Go>
      </p>
      {refusal && <RefusalNote {...refusal} />}
      {data && (
        <article className="notice">
          <h1>{say(data.words)}</h1>
          <p className="meta">{t('notices.number', { number: data.number })}</p>
          <NoticeFacts notice={data} />
          {data.text && <p className="notice-text">{data.text}</p>}
          <div className="notice-room">
            <NoticeList notice={data} />
          </div>
          <Objection notice={data} />
        </article>
      )}
    </Site>
  )
}

/** Says what one objects to. Nothing typed stands in an address; what was sent shows its number. */
const Objection = ({ notice }: { notice: NoticeData }) => {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  const act = useAct<{ number?: string }>()
  const [sent, setSent] = useState<string>()
  const refused = useRefusal()(act.error)
  if (sent !== undefined)
    return (
      <section className="notice-object" aria-live="polite">
        <h2>{t('notices.object-sent', { number: sent })}</h2>
        <p>{t('notices.object-next')}</p>
      </section>
    )
  if (!open)
    return (
      <p className="more">
        <Button onClick={() => setOpen(true)}>{t('notices.object')}</Button>
      </p>
    )
  const send = async (form: FormData) => {
    const said = (name: string) => String(form.get(name) ?? '').trim()
    const done = await act.run('/api/notice-objection/object', {
      notice: notice.id,
      ...(said('line') ? { line: Number(said('line')) } : {}),
      text: said('text'),
      ...(said('name') ? { name: said('name') } : {}),
      phone: said('phone'),
    })
    if (done) setSent(done.number ?? '')
  }
  return (
    <form
      className="notice-object"
      onSubmit={(event) => {
        event.preventDefault()
        void send(new FormData(event.currentTarget))
      }}
    >
      <h2>{t('notices.object')}</h2>
      <p>{t('notices.object-lead', { until: notice.until ? inFull(notice.until) : '' })}</p>
      {notice.lines.length > 0 && (
        <label>
          {t('notices.object-line')}
          <select name="line">
            <option value="">{t('notices.object-whole')}</option>
            {notice.lines.map((line) => (
              <option key={line.no} value={line.no}>
                {[line.no, line.name].filter(Boolean).join('　')}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        {t('notices.object-text')}
        <textarea name="text" required rows={4} maxLength={1000} />
      </label>
      <label>
        {t('notices.object-name')}
        <input name="name" maxLength={30} autoComplete="name" />
      </label>
      <label>
        {t('notices.object-phone')}
        <input name="phone" required inputMode="tel" maxLength={20} autoComplete="tel" />
      </label>
      {refused && <RefusalNote {...refused} />}
      <Button type="submit" look="go" busy={act.busy}>
        {t('notices.object-send')}
      </Button>
    </form>
  )
}
