import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { colours, fontFamily, liuchiTheme } from './theme.ts'

const tokens = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8')
const day = tokens.slice(tokens.indexOf(':root'), tokens.indexOf('.night'))

/** Relative luminance after WCAG 2.1. */
const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrast = (a: string, b: string): number => {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

describe('the theme of the desk', () => {
  it.each(Object.entries(colours))('takes %s from the tokens', (name, value) => {
    expect(day).toMatch(new RegExp(`--${name}:\\s*${value}\\b`))
  })
  it('writes in the family of the tokens', () => {
    expect(day.replaceAll(/\s+/g, ' ')).toContain(`--font: ${fontFamily.replaceAll(',', ', ')}`)
  })
  it('gives vermilion to the primary button, the menu bar and the tab bar only', () => {
    const holders = Object.entries(liuchiTheme.components ?? {})
      .filter(([, tokensOf]) => Object.values(tokensOf ?? {}).includes(colours.vermilion))
      .map(([name]) => name)
    expect(holders).toEqual(['Button', 'Menu', 'Tabs'])
    expect(Object.values(liuchiTheme.token ?? {})).not.toContain(colours.vermilion)
  })
  it('keeps every colour that carries words at 4.5 : 1 on every ground it stands on', () => {
    for (const word of ['ink', 'tile-700', 'tile-600'] as const)
      for (const ground of ['wall', 'paper', 'tile-100', 'vermilion-tint'] as const)
        expect(contrast(colours[word], colours[ground]), `${word} on ${ground}`).toBeGreaterThanOrEqual(4.5)
  })
})
