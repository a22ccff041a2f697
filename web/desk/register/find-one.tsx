import { useState } from 'react'
import { useNavigate } from 'react-router'
import { registerSearch } from '../../parts/fields/register-search.ts'
import { Picker, type Search } from '../../parts/picker.tsx'
import { useWords } from '../../words/language.ts'

/** Organisations and people together: whichever is found leads to its own page. */
const searchBoth: Search = async (query, signal) => {
  const [organisations, people] = await Promise.all([
    registerSearch.organisation(query, signal),
    registerSearch.person(query, signal),
  ])
  return [
    ...organisations.map((one) => ({ ...one, id: `organisations/${one.id}` })),
    ...people.map((one) => ({ ...one, id: `people/${one.id}` })),
  ]
}

/** The way to any office or person by name, pinyin or initials. */
export const FindOne = () => {
  const { t } = useWords()
  const navigate = useNavigate()
  const [found, setFound] = useState(0)
  return (
    <div className="find-one">
      <Picker
        key={found}
        label={t('people.find')}
        placeholder={t('people.find')}
        picked={undefined}
        search={searchBoth}
        onPick={(pick) => {
          if (!pick) return
          setFound((n) => n + 1)
          navigate(`/${pick.id}`)
        }}
      />
    </div>
  )
}
