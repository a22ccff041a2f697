import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import { initReactI18next } from 'react-i18next/initReactI18next'
import type { Language, Words } from '#kernel/words.ts'
import { tables, type WordKey } from './tables.ts'

export type { Language, Words } from '#kernel/words.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'words'
    keySeparator: false
    nsSeparator: false
    resources: { words: { [K in WordKey]: string } }
  }
}

const kept = 'liuchi.language'
const htmlLang: Record<Language, string> = { zh: 'zh-CN', en: 'en' }

/** Words that only one shell speaks; they are loaded with it. */
export type MoreWords = Readonly<Record<string, Words>>

const tableOf = (language: Language, more: MoreWords): Record<string, string> =>
  Object.fromEntries(Object.entries({ ...tables, ...more }).map(([key, words]) => [key, words[language]]))

const findKept = (): Language | undefined => {
  const value = globalThis.localStorage?.getItem(kept)
  return value === 'zh' || value === 'en' ? value : undefined
}

/**
 * Starts the words of the web: Chinese unless this browser chose English before.
 * Places are written `{name}`, as in the words tables of the kernel and the programmes.
 * @param more the words of the shell that starts
 */
export function startWords(language: Language = findKept() ?? 'zh', more: MoreWords = {}): void {
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh',
    defaultNS: 'words',
    ns: ['words'],
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false, prefix: '{', suffix: '}' },
    resources: { zh: { words: tableOf('zh', more) }, en: { words: tableOf('en', more) } },
  })
  if (globalThis.document) document.documentElement.lang = htmlLang[language]
}

/** Changes the language of this browser and keeps it. */
export function chooseLanguage(language: Language): void {
  globalThis.localStorage?.setItem(kept, language)
  document.documentElement.lang = htmlLang[language]
  void i18next.changeLanguage(language)
}

/** Words that came as data, in the language of the reader. Where English is missing the Chinese is shown, marked. */
export function say(words: { readonly zh: string; readonly en?: string }, language: Language): string {
  if (language === 'zh') return words.zh
  return words.en ? words.en : `${words.zh} (zh)`
}

type Came = Pick<Words, 'zh'> & Partial<Words>
/** One function a language, so that what depends on it changes with the language only. */
const sayIn = { zh: (words: Came) => say(words, 'zh'), en: (words: Came) => say(words, 'en') }

type Part = string | false | null | undefined
/** Parts of one line; in Chinese things of one kind stand apart by 、. */
const listIn = {
  zh: (parts: readonly Part[], between: '，' | '、' = '，') => parts.filter(Boolean).join(between),
  en: (parts: readonly Part[], _between?: '，' | '、') => parts.filter(Boolean).join(', '),
}

/** What a component needs to speak: `t` for our own words, `say` for words that came as data, `list` for parts of one line, and the language. */
export function useWords() {
  const { t, i18n } = useTranslation()
  const language: Language = i18n.language === 'en' ? 'en' : 'zh'
  return { t, language, say: sayIn[language], list: listIn[language] }
}

/** `t` as handed to a function that is not a component. */
export type Say = ReturnType<typeof useWords>['t']
