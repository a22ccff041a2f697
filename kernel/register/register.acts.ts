import type { ActKind } from '../act.ts'
import { seconded } from '../seconded.ts'
import type { Words } from '../words.ts'
import { delegate, endDelegation } from './delegations.acts.ts'
import {
  changeHead,
  foundHousehold,
  joinHousehold,
  leaveHousehold,
  mergeHouseholds,
  moveHousehold,
  splitHousehold,
} from './households.acts.ts'
import { link, unlink } from './links.acts.ts'
import { mergePersons, movePerson, recordDeath } from './lives.acts.ts'
import { addOrganisation, changeOrganisation, endOrganisation } from './organisations.acts.ts'
import { addPerson, aliasPerson, correctPerson } from './persons.acts.ts'
import { addPlace, changePlace, mergePlaces, splitPlace } from './places.acts.ts'
import { appoint, batchPosts, correctPost, endPostAct, transfer } from './posts.acts.ts'

/** Acts by one person. */
const single = [
  ...[addPerson, correctPerson, aliasPerson, movePerson, recordDeath, mergePersons],
  ...[addOrganisation, changeOrganisation, endOrganisation],
  ...[endPostAct, correctPost, delegate, endDelegation],
  ...[foundHousehold, splitHousehold, mergeHouseholds, changeHead, joinHousehold, leaveHousehold, moveHousehold],
  ...[addPlace, changePlace, mergePlaces, splitPlace],
  ...[link, unlink],
] as unknown as readonly ActKind[]

/** What gives power needs a second person. */
export const secondedRegisterActs = [appoint, transfer, batchPosts] as const

/** Everything that changes the register one by one; filling it in bulk stands in found.ts. */
export const registerActs: readonly ActKind[] = [
  ...single,
  ...seconded(appoint),
  ...seconded(transfer),
  ...seconded(batchPosts),
]

/** What the acts are called. */
export const registerActWords: Readonly<Record<string, Words>> = {
  'register/add-person': { zh: '登记人员', en: 'Add a person' },
  'register/correct-person': { zh: '更正人员信息', en: 'Correct a person’s file' },
  'register/alias-person': { zh: '登记别名', en: 'Add another name' },
  'register/move-person': { zh: '迁移', en: 'Move' },
  'register/record-death': { zh: '登记去世', en: 'Record a death' },
  'register/merge-persons': { zh: '合并重复档案', en: 'Merge two files of one person' },
  'register/add-organisation': { zh: '设立单位', en: 'Add an organisation' },
  'register/change-organisation': { zh: '变更单位', en: 'Change an organisation' },
  'register/end-organisation': { zh: '撤销单位', en: 'End an organisation' },
  'register/appoint': appoint.words,
  'register/transfer': transfer.words,
  'register/batch-posts': batchPosts.words,
  'register/end-post': { zh: '免职', en: 'End a post' },
  'register/correct-post': { zh: '更正任职信息', en: 'Correct a post' },
  'register/delegate': { zh: '委托代办', en: 'Delegate for an absence' },
  'register/end-delegation': { zh: '收回代办', en: 'End a delegation' },
  'register/found-household': { zh: '立户', en: 'Found a household' },
  'register/split-household': { zh: '分户', en: 'Split a household' },
  'register/merge-households': { zh: '并户', en: 'Merge households' },
  'register/change-head': { zh: '变更户主', en: 'Change the head' },
  'register/join-household': { zh: '入户', en: 'Join a household' },
  'register/leave-household': { zh: '离户', en: 'Leave a household' },
  'register/move-household': { zh: '整户迁移', en: 'Move a household' },
  'register/add-place': { zh: '增设地点', en: 'Add a place' },
  'register/change-place': { zh: '地点更名、改制', en: 'Rename a place or change its kind' },
  'register/merge-places': { zh: '撤并', en: 'Merge places' },
  'register/split-place': { zh: '拆分', en: 'Split a place' },
  'register/link': { zh: '登记联系', en: 'Link' },
  'register/unlink': { zh: '解除联系', en: 'Unlink' },
}
