/** First and last characters of a number on a paper: 340881********2041; short numbers show less. */
export function maskIdentityNumber(value: string): string {
  const head = Math.min(6, Math.floor(value.length / 3))
  const tail = Math.min(4, Math.floor(value.length / 4))
  return value.slice(0, head) + '*'.repeat(value.length - head - tail) + value.slice(value.length - tail)
}

/** Bank and social security cards, grouped as they are printed: 6217 **** **** 0123. */
export function maskCard(value: string): string {
  const digits = value.replace(/\s/g, '')
  return digits.length < 12 ? `**** ${digits.slice(-2)}` : `${digits.slice(0, 4)} **** **** ${digits.slice(-4)}`
}
