import { randomInt } from 'node:crypto'
import type { Words } from '#kernel/words.ts'

/** Why a password is not taken, or undefined. Protection scheme level 3: long, three of four classes, not the name. */
export function findPasswordFault(password: string, login: string, shortest: number): Words | undefined {
  if ([...password].length < shortest) return { zh: `至少 ${shortest} 个字符`, en: `At least ${shortest} characters` }
  if ([...password].length > 128) return { zh: '最多 128 个字符', en: 'At most 128 characters' }
  const classes = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((c) => c.test(password)).length
  if (classes < 3)
    return { zh: '大写、小写、数字、符号至少三种', en: 'Three of: capitals, small letters, digits, signs' }
  if (password.toLowerCase().includes(login.toLowerCase()))
    return { zh: '不能含有用户名', en: 'It may not contain the user name' }
  return undefined
}

/** Without those that are misread. */
const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

/** A code for one sign-in, to be told by mouth or on paper: three groups of four, 59 bits. */
export function makeCode(): string {
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
  return `${group()}-${group()}-${group()}`
}
