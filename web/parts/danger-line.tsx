import { useWords } from '../words/language.ts'

/** First on every page that takes a report: danger to life goes to the emergency numbers, not to us. */
export const DangerLine = () => {
  const { t } = useWords()
  return (
    <p className="danger">
      {t('danger')}
      <span>
        {['110', '119', '120'].map((number) => (
          <a key={number} href={`tel:${number}`}>
            {number}
          </a>
        ))}
      </span>
    </p>
  )
}
