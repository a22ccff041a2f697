import { Go } from '../../parts/go.tsx'
import { useWords } from '../../words/language.ts'

const pages = [
  ['lists', '/property-lists'],
  ['estate-grades', '/property-grades'],
] as const

/** The two public pages of property companies, each from the other. */
export const PropertyNav = ({ here }: { here: (typeof pages)[number][0] }) => {
  const { t } = useWords()
  return (
    <nav className="property-nav" aria-label={t('estate-grades.pages')}>
      {pages.map(([id, href]) =>
        id === here ? (
          <span key={id} aria-current="page">
            {t(`${id}.heading`)}
          </span>
        ) : (
          <Go key={id} href={href}>
            {t(`${id}.heading`)}
          </Go>
        ),
      )}
    </nav>
  )
}
