/** Display text in both languages. Text that an office typed may have Chinese only; English then falls back visibly. */
export interface Words {
  readonly zh: string
  readonly en: string
}

export type Language = keyof Words

/** Fills `{name}` places of a text. An unknown place is left standing, so that it is seen and mended. */
export function fill(text: string, fills: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{([\w-]+)\}/g, (whole, name: string) => (name in fills ? String(fills[name]) : whole))
}

export const fillWords = (words: Words, fills: Readonly<Record<string, string | number>>): Words => ({
  zh: fill(words.zh, fills),
  en: fill(words.en, fills),
})
