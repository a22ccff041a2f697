import type { CaseFile } from '#kernel/casework/case.ts'
import type { Lifecycle, StepGiven, Who } from '#kernel/programme/lifecycle.ts'
import { confirmForm, publishForm, replyForm } from '../intake-forms.ts'
import { refuse } from '../refusals.ts'
import { atPlace, took } from './desks.ts'

const office: readonly Who[] = [atPlace('dispatcher'), atPlace('acceptance-clerk'), atPlace('duty-chief')]
/** Wherever the matter stands by then. */
const anywhere = [
  'reported',
  'accepted',
  'opened',
  'dispatched',
  'returned',
  'held',
  'handled',
  'verified',
  'answering',
  'closed',
  'rated',
  'declined',
]
const stays = (given: StepGiven): { readonly to: string } => ({ to: given.file.state })
const toConfirm = ({ flags }: CaseFile): boolean => flags.includes('to-confirm')

/** What is owed to those who sent a matter here: the confirmation of an oral instruction, the answer to an order. */
export const ordersSteps: Lifecycle['steps'] = {
  'confirm-instruction': {
    words: { zh: '补书面确认', en: 'Confirm in writing' },
    from: anywhere,
    to: anywhere,
    by: [...office, atPlace('town-leader'), atPlace('county-leader')],
    offered: toConfirm,
    form: confirmForm,
    told: { zh: '{actor}补交书面确认', en: '{actor} confirmed the instruction in writing' },
    take: (given) =>
      toConfirm(given.file)
        ? took({
            ...stays(given),
            set: { lower: ['to-confirm', 'unconfirmed'] },
            later: [{ flag: 'unconfirmed', at: null }],
          })
        : refuse('nothing-to-confirm'),
  },
  'publish-photos': {
    words: { zh: '公开照片', en: 'Publish photos' },
    from: anywhere,
    to: anywhere,
    by: office,
    form: publishForm,
    rank: 'quiet',
    told: { zh: '{actor}公开了照片', en: '{actor} published photos' },
    take(given) {
      if (!given.file.public) return refuse('not-public', { field: 'shown' })
      return given.form.covered === true ? took(stays(given)) : refuse('look-first', { field: 'covered' })
    },
  },
  reply: {
    words: { zh: '答复来文单位', en: 'Answer the order' },
    from: ['answering'],
    to: ['closed', 'declined'],
    by: office,
    form: replyForm,
    key: 'e',
    rank: 'go',
    told: { zh: '{actor}答复来文单位', en: '{actor} answered the order' },
    take: ({ file }) =>
      took({
        to: file.result === 'not-ours' || file.result === 'redirected' ? 'declined' : 'closed',
        set: { lower: ['to-reply'] },
      }),
  },
}
