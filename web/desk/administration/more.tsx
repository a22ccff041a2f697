import { Button } from '../../parts/button.tsx'
import { useWords } from '../../words/language.ts'

interface MoreProps {
  query: { readonly hasNextPage: boolean; readonly isFetchingNextPage: boolean; fetchNextPage: () => unknown }
}

/** The next page of a list, below what is shown. */
export const More = ({ query }: MoreProps) => {
  const { t } = useWords()
  if (!query.hasNextPage) return null
  return (
    <div className="more-rows">
      <Button look="light" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
        {t('admin.more')}
      </Button>
    </div>
  )
}
