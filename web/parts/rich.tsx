import type { ReactNode } from 'react'
import { Go } from './go.tsx'

/** A stretch of text as data: plain, strong (a name, a date), a keycap, or a link. */
export type Bit =
  | string
  | { readonly strong: string }
  | { readonly key: string }
  | { readonly href: string; readonly words: string }
export type Rich = Bit | readonly Bit[]

const show = (bit: Bit, at: number): ReactNode => {
  if (typeof bit === 'string') return bit
  if ('strong' in bit) return <b key={at}>{bit.strong}</b>
  if ('key' in bit) return <kbd key={at}>{bit.key}</kbd>
  return (
    <Go key={at} href={bit.href}>
      {bit.words}
    </Go>
  )
}

/** Shows text with its strong words, keycaps and links. */
export const RichText = ({ of }: { of: Rich }) => (Array.isArray(of) ? of.map(show) : show(of as Bit, 0))

/** The same text without marks, for labels and titles. */
export const plainText = (of: Rich): string =>
  (Array.isArray(of) ? (of as readonly Bit[]) : [of as Bit])
    .map((bit) => {
      if (typeof bit === 'string') return bit
      if ('strong' in bit) return bit.strong
      return 'key' in bit ? bit.key : bit.words
    })
    .join('')
