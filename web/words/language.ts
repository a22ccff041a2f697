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

const tableOf = (language: Language): Record<string, string> =>
  Object.fromEntries(Object.entries(tables).map(([key, words]) => [key, words[language]]))

const findKept = (): Language | undefined => {
  const value = globalThis.localStorage?.getItem(kept)
  return value === 'zh' || value === 'en' ? value : undefined
}

/**
 * Starts the words of the web: Chinese unless this browser chose English before.
 * Places are written `{name}`, as in the words tables of the kernel and the programmes.
 */
export function startWords(language: Language = findKept() ?? 'zh'): void {
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh',
    defaultNS: 'words',
    ns: ['words'],
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false, prefix: '{', suffix: '}' },
    resources: { zh: { words: tableOf('zh') }, en: { words: tableOf('en') } },
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

/** What a component needs to speak: `t` for our own words, `say` for words that came as data, and the language. */
export function useWords() {
  const { t, i18n } = useTranslation()
  const language: Language = i18n.language === 'en' ? 'en' : 'zh'
  return { t, language, say: (words: Pick<Words, 'zh'> & Partial<Words>) => say(words, language) }
}

/** `t` as handed to a function that is not a component. */
export type Say = ReturnType<typeof useWords>['t']
