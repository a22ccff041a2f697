/** Money in fen; points in whole units. Both bigint: no sum of ours ever passes through a float. */
export type Fen = bigint
export type Points = bigint

const yuanPattern = /^(-)?(\d{1,13})(?:\.(\d{1,2}))?$/

/** Reads yuan as typed ("7,800", "0.5") into fen. Answers undefined for anything that is not an exact amount. */
export function findFen(typed: string): Fen | undefined {
  const match = yuanPattern.exec(typed.trim().replaceAll(/[,，\s]/g, ''))
  if (!match) return undefined
  const fen = BigInt(match[2] as string) * 100n + BigInt((match[3] ?? '').padEnd(2, '0'))
  return match[1] ? -fen : fen
}

/** Prints fen as yuan with separators: 780000n -> "7,800"; 50n -> "0.50". */
export function formatYuan(fen: Fen): string {
  const sign = fen < 0n ? '-' : ''
  const abs = fen < 0n ? -fen : fen
  const yuan = (abs / 100n).toString().replaceAll(/\B(?=(\d{3})+$)/g, ',')
  const cents = abs % 100n
  return cents === 0n ? `${sign}${yuan}` : `${sign}${yuan}.${cents.toString().padStart(2, '0')}`
}
