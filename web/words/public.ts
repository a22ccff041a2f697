import type { Words } from '#kernel/words.ts'

export const publicWords = {
  'public.cases': { zh: '办理公开', en: 'How it stands' },
  'public.where': { zh: '{place}　{on} 反映', en: '{place}　reported {on}' },
} as const satisfies Record<string, Words>
