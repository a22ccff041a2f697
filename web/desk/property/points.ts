const THOUSAND = 1000

/** Thousandths of a point as they are read: −3000 as '−3', 500 as '+0.5'. Whole numbers only, nothing is rounded. */
export function inPoints(thousandths: number): string {
  const size = Math.abs(thousandths)
  const rest = String(size % THOUSAND)
    .padStart(3, '0')
    .replace(/0+$/, '')
  const sign = thousandths < 0 ? '−' : thousandths > 0 ? '+' : ''
  return `${sign}${Math.trunc(size / THOUSAND)}${rest ? `.${rest}` : ''}`
}
