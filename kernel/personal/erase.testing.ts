import { randomUUID } from 'node:crypto'
import type { Done, Outcome } from '../act.ts'
import { fireAct } from '../casework/fire.ts'
import '../casework/timer.store.ts'
import '../seconded.store.ts'
import type { ActKind } from '../act.ts'
import { type FileStore, openFileStore } from '../files/file-store.ts'
import { stageFile } from '../files/staged-file.store.ts'
import type { Id } from '../id.ts'
import { defineProgramme } from '../programme/define.ts'
import { isRefusal } from '../refusal.ts'
import { openHouse, type TestHouse } from '../testing/house.ts'
import { COUNTY, foundCounty, libraryCard, people, VILLAGE } from '../testing/library-card.ts'
import { erasureActs } from './erase.ts'

/*
 * A lived-in county for tests of erasing, backup and verification: the invented library with a few cases in several states, photos
 * with them, and a resident whose identity number and phone are known.
 */

/** Applications of this library come with photos. */
export const photoLibrary = defineProgramme({
  ...libraryCard,
  lifecycle: {
    ...libraryCard.lifecycle,
    steps: {
      ...libraryCard.lifecycle.steps,
      apply: {
        ...libraryCard.lifecycle.steps.apply!,
        form: {
          ...libraryCard.lifecycle.steps.apply!.form,
          phone: { kind: 'phone', words: { zh: '电话', en: 'Phone' }, purpose: 'call-back' },
          photos: { kind: 'photos', words: { zh: '照片', en: 'Photos' } },
        },
      },
    },
  },
})

export const resident = {
  id: '00000000-0000-7000-8000-000000000041' as Id,
  name: '苇间客',
  identity: '99010119800101002X',
  phone: '13800000041',
}

export interface LivedCounty {
  readonly house: TestHouse
  readonly store: FileStore
  apply(how?: {
    wish?: string
    person?: Id
    photo?: string
    phone?: string
    at?: Date
  }): Promise<Done['answer'] & { case: Id }>
  take(step: string, id: Id, how?: { form?: object; at?: Date }): Promise<Done['answer']>
  /** From the application to the returned book. */
  close(id: Id): Promise<void>
}

export const done = (outcome: Outcome): Done => {
  if (isRefusal(outcome)) throw new Error(`refused: ${JSON.stringify(outcome)}`)
  return outcome
}

const DAY = 24 * 3_600_000

/** Founds the county. Cases begin on Wednesday 10 June 2026, each step a day after the other unless it says when. */
export async function openLivedCounty(url: string, county: string = COUNTY): Promise<LivedCounty> {
  const programmes = new Map([[photoLibrary.id, photoLibrary]])
  const house = openHouse({
    url,
    programmes: [photoLibrary],
    acts: [fireAct(programmes) as unknown as ActKind, ...erasureActs],
    max: 4,
  })
  const store = openFileStore({ home: house.home, keys: house.keys })
  await foundCounty(house.desk, county)
  const actor = { county, person: null, via: 'import' } as const
  const row = {
    ...resident,
    sex: 'female',
    birth: '1980-01-01',
    identityKind: 'resident',
    place: VILLAGE.replace(COUNTY, county),
    alias: ['小苇'],
  }
  await house.desk
    .perform({ kind: 'register/fill', county, actor, key: randomUUID(), input: { from: '2024-01-01', persons: [row] } })
    .then(done)
  let clock = new Date('2026-06-10T02:00:00Z').getTime()

  async function take(step: string, input: object, person: Id | null, at?: Date): Promise<Done['answer']> {
    clock = at?.getTime() ?? clock + 60_000
    const request = {
      kind: `library-card/${step}`,
      county,
      actor: { ...actor, person },
      key: randomUUID(),
      input,
      at: new Date(clock),
    }
    return done(await house.desk.perform(request)).answer
  }

  async function photo(content: string, person: Id | null): Promise<Id> {
    const { address, bytes } = await store.put(county, Buffer.from(content))
    const client = await house.pool.connect()
    try {
      return await stageFile(client, store, {
        county,
        address,
        kind: 'document',
        mediaType: 'text/plain',
        bytes,
        stagedBy: person,
      })
    } finally {
      client.release()
    }
  }

  const lived: LivedCounty = {
    house,
    store,
    async apply({ wish = 'a book about herons', person = resident.id, photo: content, phone, at } = {}) {
      const photos = content === undefined ? {} : { photos: [await photo(content, person)] }
      const form = { place: VILLAGE.replace(COUNTY, county), wish, ...photos, ...(phone ? { phone } : {}) }
      return (await take('apply', { form }, person, at)) as Done['answer'] & { case: Id }
    },
    take: (step, id, { form = {}, at } = {}) => take(step, { case: id, form }, people.ling, at),
    async close(id) {
      await lived.take('review', id, { form: { grant: true } })
      await lived.take('lend', id)
      await lived.take('return', id, { at: new Date(clock + DAY) })
    },
  }
  return lived
}
