import { Go } from '../../parts/go.tsx'
import { useWords } from '../../words/language.ts'
import type { ListOf } from './list-address.ts'
import type { Period } from './period.ts'
import { counted, countOf, type FiguresAnswer, rateOf } from './reading.ts'

type Href = string | undefined
type Told = NonNullable<ReturnType<typeof rateOf>>

interface NumberProps {
  answer: FiguresAnswer
  /** Which figure, by the end of its key: 'overdue-now'. */
  name: string
  place: string
  period: Period
  listOf: ListOf
}

/** A number that leads to the cases it counts, for those who have their list; nought leads nowhere. */
export const Linked = ({ n, href }: { n: string; href: string | undefined }) =>
  href && n !== '0' ? <Go href={href}>{n}</Go> : n

const figureOf = ({ answer, name }: Pick<NumberProps, 'answer' | 'name'>) =>
  answer.figures.find((figure) => figure.key.endsWith(`/${name}`))

/** A count of a place. */
export const Count = (props: NumberProps) => {
  const figure = figureOf(props)
  const n = counted(figure?.form ?? 'count', countOf(props.answer, props.name, props.place))
  return <Linked n={n} href={figure && props.listOf(figure, { place: props.place }, props.period)} />
}

/** A rate with what makes it: '94.3 % (66 / 70)', either number with its cases. */
export const RateLine = ({ told, n, of }: { told: Told | null | undefined; n: Href; of: Href }) => {
  const { t } = useWords()
  if (!told) return <span className="meta">{t('trend.none')}</span>
  return (
    <>
      {`${told.rate} % `}
      <span className="meta">
        (<Linked n={told.n} href={n} />
        {' / '}
        <Linked n={told.of} href={of} />)
      </span>
    </>
  )
}

/** A rate of a place. */
export const Rate = (props: NumberProps) => {
  const { answer, name, place, period, listOf } = props
  const figure = figureOf(props)
  return (
    <RateLine
      told={rateOf(answer, name, place)}
      n={figure && listOf(figure, { place }, period)}
      of={figure && listOf(figure, { place }, period, 'base')}
    />
  )
}
