/*
 * How what is typed at a counter is read. Devices without a signal read it in the same way, so this file imports nothing.
 */

/** “住在汪家隔壁”, “汪德明隔壁 李”: beside whom, and the own name where one follows. */
export function neighbourIn(typed: string): { readonly beside: string; readonly name: string } | undefined {
  const found = /^(?:住在?|在)?\s*(.+?)\s*家?的?\s*(?:隔壁|邻居|旁边|对门|对面)(?:的|家|住的)?\s*(.*)$/u.exec(
    typed.trim(),
  )
  const [, beside, name = ''] = found ?? []
  return beside ? { beside: beside.replace(/家$/, ''), name: name.trim() } : undefined
}

const digits: Readonly<Record<string, string>> = {
  ...{ 一: '1', 二: '2', 三: '3', 四: '4', 五: '5', 六: '6' },
  ...{ 七: '7', 八: '8', 九: '9', 十: '10', 十一: '11', 十二: '12' },
}

/** “汪 二组”: a name, and the group as the register writes it (第2组), whichever way it was typed. */
export function partsOf(typed: string): { readonly name: string; readonly group: string | undefined } {
  const found = /(?:^|\s)第?([一二三四五六七八九十]{1,2}|\d{1,2})组?(?=\s|$)/u.exec(` ${typed.trim()} `)
  const number = found?.[1]
  const group = number && `第${digits[number] ?? number}组`
  const name = (found ? typed.replace(found[0].trim(), ' ') : typed).trim()
  return { name, group }
}
