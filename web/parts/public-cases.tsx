import { useWords } from '../words/language.ts'
import { Chip, type ChipData } from './chip.tsx'
import { Go } from './go.tsx'
import { type Stage, StageBar } from './stage-bar.tsx'

/** A matter as everybody may see it: no names, no house numbers. */
export interface PublicCase {
  readonly id: string
  readonly title: string
  readonly href: string
  /** Place and day: '文昌街道六尺巷社区　09-29 反映，3 人关注'. */
  readonly where: string
  readonly stages: readonly Stage[]
  /** 已解决, 已答复（解释说明）, 暂缓（挂账）, 不属受理范围, 正在核查. */
  readonly result: string
  readonly resultNote?: string
  readonly chip: ChipData
  readonly due: string
}

/** The public list: what, how far, how it ended, by when. Overdue stands in the open. */
export const PublicCases = ({ cases, label }: { cases: readonly PublicCase[]; label: string }) => {
  const { t } = useWords()
  return (
    <table className="public-cases">
      <caption className="unseen">{label}</caption>
      <thead>
        <tr>
          <th scope="col">{t('public.matter')}</th>
          <th scope="col">{t('public.how-far')}</th>
          <th scope="col">{t('public.result')}</th>
          <th scope="col">{t('public.limit')}</th>
        </tr>
      </thead>
      <tbody>
        {cases.map((one) => (
          <tr key={one.id}>
            <td>
              <Go className="title" href={one.href}>
                {one.title}
              </Go>
              <p>{one.where}</p>
            </td>
            <td>
              <StageBar stages={one.stages} />
            </td>
            <td>
              <b>{one.result}</b>
              {one.resultNote && <p>{one.resultNote}</p>}
            </td>
            <td>
              <Chip {...one.chip} />
              <p>{one.due}</p>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
