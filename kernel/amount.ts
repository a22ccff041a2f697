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

const capitals = '零壹贰叁肆伍陆柒捌玖'
/** A group of up to four digits: 1050 -> 壹仟零伍拾. */
const inCapitals = (group: string): string =>
  [...group]
    .map((digit, at) =>
      digit === '0' ? '零' : `${capitals[Number(digit)]}${['', '拾', '佰', '仟'][group.length - 1 - at]}`,
    )
    .join('')

/**
 * Fen in the capital numerals of vouchers, which cannot be altered: 62050n -> 人民币陆佰贰拾元伍角整. Of amounts from 0 up.
 * Source: 支付结算办法, annex 1 (正确填写票据和结算凭证的基本规定).
 */
export function capitalYuan(fen: Fen): string {
  const digits = (fen / 100n).toString()
  const groups = digits.replaceAll(/\B(?=(\d{4})+$)/g, ',').split(',')
  const whole = groups
    .map((group, at) => {
      const said = inCapitals(group)
      return /^零*$/.test(said)
        ? '零'
        : `${said.replace(/零+$/, '')}${['', '万', '亿', '兆'][groups.length - 1 - at]}${said.endsWith('零') ? '零' : ''}`
    })
    .join('')
    .replaceAll(/零+/g, '零')
    .replace(/^零|零$/g, '')
  const [jiao, last] = [Number((fen / 10n) % 10n), Number(fen % 10n)]
  const yuan = whole && `${whole}元`
  if (jiao === 0 && last === 0) return `人民币${yuan || '零元'}整`
  const tenths = jiao > 0 ? `${capitals[jiao]}角` : yuan && '零'
  return `人民币${yuan}${tenths}${last > 0 ? `${capitals[last]}分` : '整'}`
}
