import type { Words } from '#kernel/words.ts'

export const publicWords = {} as const satisfies Record<string, Words>
