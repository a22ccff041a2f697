import { useState } from 'react'
import { useParams } from 'react-router'
import { useAsk } from '../../api/hooks.ts'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { FilterTabs } from '../../parts/filter-tabs.tsx'
import { useKeys } from '../../parts/keys.ts'
import { type NoticeData, NoticeList, noticeDays } from '../../parts/notice.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { useWords } from '../../words/language.ts'
import { caseHref } from '../frame/nav.ts'
import { Asked } from '../frame/page-state.tsx'
import { PaperForm } from '../frame/paper-form.tsx'
import { PaperObjection, useExamines } from './paper-objection.tsx'

const audiences = ['board', 'office'] as const
type For = (typeof audiences)[number]

/** A notice as it is printed for the board, A4, and as the office sees it. */
export const NoticePage = () => {
  const { id = '' } = useParams()
  const { t } = useWords()
  const [audience, setAudience] = useState<For>('board')
  const examines = useExamines()
  const notice = useAsk('/api/notices/{id}', { params: { path: { id }, query: { for: audience } } })
  useKeys({ p: () => window.print() })
  return (
    <DeskPage
      {...(examines
        ? { sideWidth: 'reading', sideLabel: t('notice.enter'), side: <PaperObjection notice={id} /> }
        : {})}
    >
      <PaneTop title={t('notice.preview')}>
        <span className="sp" />
        <ButtonLink look="light" href={caseHref(id)}>
          {t('notice.to-case')}
        </ButtonLink>
        <Button look="go" hint="P" onClick={() => window.print()}>
          {t('notice.print')}
        </Button>
      </PaneTop>
      <FilterTabs
        label={t('notice.audiences')}
        filters={audiences.map((one) => ({ id: one, words: t(`notice.for-${one}`) }))}
        chosen={audience}
        onChoose={(one) => setAudience(one as For)}
      />
      <Asked query={notice}>{(answer) => <Paper notice={answer} />}</Asked>
    </DeskPage>
  )
}

const Paper = ({ notice }: { notice: NoticeData }) => {
  const { t, say, language } = useWords()
  return (
    <PaperForm
      look="notice-paper"
      of={notice.placeName}
      title={say(notice.words)}
      number={t('notices.number', { number: notice.number })}
      on={t('notices.version', { n: Math.max(1, notice.version) })}
      link={`${notice.internet ? '' : '/desk'}/notices/${notice.id}`}
      foot={[t('notices.board-code', { code: notice.code })]}
    >
      <p>{t('notices.basis', { basis: say(notice.basis) })}</p>
      <p>{noticeDays(t, language, notice)}</p>
      {notice.text && <p className="notice-text">{notice.text}</p>}
      <NoticeList notice={notice} />
      <p>{t(notice.internet ? 'notices.board-foot' : 'notices.board-foot-paper')}</p>
      {notice.objections.role && (
        <p>
          {t('notices.board-to', { who: `${notice.placeName}　${say(notice.objections.role)}` })}
          {notice.objections.phone && t('notices.board-phone', { phone: notice.objections.phone })}
        </p>
      )}
      <p className="notice-stamp">
        {t('notices.board-unit')}
        <br />
        {t('notices.board-day')}
      </p>
    </PaperForm>
  )
}
