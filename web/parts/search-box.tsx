import { useRef } from 'react'
import { Keycap } from './keycap.tsx'
import { useKeys } from './keys.ts'

interface SearchBoxProps {
  /** What may be typed: '编号、地点、姓名首字母'. */
  words: string
  value: string
  onSearch: (query: string) => void
}

/** The search field of a desk page; `/` leads into it, Enter out of it with what was typed, Escape without. */
export const SearchBox = ({ words, value, onSearch }: SearchBoxProps) => {
  const field = useRef<HTMLInputElement>(null)
  useKeys({ '/': () => field.current?.focus() })
  return (
    <label className="search">
      <input
        ref={field}
        type="search"
        aria-label={words}
        aria-keyshortcuts="/"
        placeholder={words}
        value={value}
        onChange={(event) => onSearch(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === 'Escape') field.current?.blur()
        }}
      />
      <Keycap>/</Keycap>
    </label>
  )
}
