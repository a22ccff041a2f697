import { administratorKinds } from '#kernel/access/administrators.ts'
import { idOfKey } from './found.ts'
import { personas } from './personas.ts'

/** The people whom visitors may become, as the sign-in shows them. */
export const personasShown = personas
  .filter((p) => p.signsIn)
  .map((p) => ({
    key: p.key,
    person: idOfKey(p.key),
    accountKind: administratorKinds.find((kind) => p.posts.some((post) => post.role === kind)) ?? ('person' as const),
    name: p.name,
    post: p.posts[0]?.title ?? p.as ?? { zh: '居民', en: 'Resident' },
    place: p.place.join(''),
    line: p.day,
    silent: p.silent,
  }))
