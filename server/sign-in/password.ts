import type { Words } from '#kernel/words.ts'

/** Why a password is not taken, or undefined. Protection scheme level 3: ten characters, three of four classes, not the name. */
export function findPasswordFault(password: string, login: string): Words | undefined {
  if ([...password].length < 10) return { zh: '至少 10 个字符', en: 'At least 10 characters' }
  if ([...password].length > 128) return { zh: '最多 128 个字符', en: 'At most 128 characters' }
  const classes = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((c) => c.test(password)).length
  if (classes < 3)
    return { zh: '大写、小写、数字、符号至少三种', en: 'Three of: capitals, small letters, digits, signs' }
  if (password.toLowerCase().includes(login.toLowerCase()))
    return { zh: '不能含有用户名', en: 'It may not contain the user name' }
  return undefined
}
