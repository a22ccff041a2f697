import type { Answer } from '#kernel/because.ts'
import { nameOfPerson } from '#kernel/casework/named.store.ts'
import type { Id } from '#kernel/id.ts'
import { ledgerOf } from '#kernel/ledger/of-step.ts'
import { ledgerReads, nameOfAccount } from '#kernel/ledger/terms.ts'
import type { Step, StepGiven, StepTaken } from '#kernel/programme/lifecycle.ts'
import { askRule } from '#kernel/programme/rule.ts'
import { offList } from '#kernel/publicity/notices/guard.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import { booksOf } from '../books.ts'
import type { Forms } from '../forms.ts'
import type { Fund } from '../fund.ts'
import { rulesOf } from '../parameters.ts'
import { refuse } from '../refusals.ts'
import { mayApply } from '../rules/may-apply.ts'
import { because, ending, isOwnCard, ofMatter, telling, yearOf } from './known.ts'

/** How an application comes in, is completed, and is taken back. */

const files = (form: StepGiven['form'], name: string): number => ((form[name] as readonly string[]) ?? []).length

/** Whether the papers of a form hold together: consent to the check of means, the applicant's own card. */
function checkPapers(fund: Fund, given: StepGiven, name: string): Refusal | undefined {
  const { form, book, day, file } = given
  const { yes } = rulesOf(fund, book, day, file.place)
  if (yes('assets-consent-needed') && (form.assetsConsent !== true || files(form, 'authorisation') === 0))
    return refuse('assets-consent', { field: form.assetsConsent === true ? 'authorisation' : 'assetsConsent' })
  if (!isOwnCard(form.holder, name)) return refuse('not-own-card', { field: 'holder' })
  return undefined
}

function file(fund: Fund, given: StepGiven, applicant: Id): Answer<StepTaken> {
  const { form, book, day, fact } = given
  const person = fact('register.persons').get(applicant)
  if (!person) return refuse('no-such-person', { field: 'applicant' })
  if (person.diedOn) return refuse('applicant-died', { field: 'applicant' })
  if (!book.findOrganisation(String(form.unit))) return refuse('no-such-unit', { field: 'unit' })
  const books = booksOf(fund)
  const open = fact('cases.of-person').length
  // One grant is counted by the money that arrived; what is on its way is open.
  const helped = ledgerOf(given).posted(books.helped(applicant, yearOf(day))) > 0n
  const facts = {
    group: String(form.group),
    hardship: form.hardship === true,
    frontline: form.frontline === true,
    months: Number(form.months),
    helpedThisYear: helped,
    open,
  }
  const answer = askRule(mayApply(fund), facts, { get: (id) => book.getParameter(id, day, given.file.place) })
  if (isRefusal(answer)) return answer
  const papers = checkPapers(fund, given, person.name)
  if (papers) return papers
  return {
    value: {
      set: {
        reporter: applicant,
        kind: String(form.group),
        ...(fund.isPublic && form.publish !== true ? { raise: ['unpublished'] } : {}),
      },
    },
    because: answer.because,
  }
}

export function applySteps(fund: Fund, forms: Forms): { readonly [step: string]: Step } {
  const { id, roles } = fund
  const first = roles.verifies ? 'to-verify' : 'to-review'
  const books = booksOf(fund)
  const asked = {
    from: null,
    to: [first],
    rank: 'go',
    reads: [...ledgerReads, 'register.persons', 'cases.of-person'],
    // Two applications of one person at the same moment follow each other.
    locks: (form) => [`${id}:${form.applicant}`],
    names: ({ county, day, form }) => [
      nameOfPerson(String(form.applicant)),
      nameOfAccount(county, books.helped(String(form.applicant), yearOf(day))),
    ],
  } satisfies Partial<Step>
  const beforeMoney = [
    ...(roles.verifies ? ['to-verify'] : []),
    ...['to-complete', 'to-review', 'to-approve', 'queued', 'to-pay'],
    ...(fund.isPublic ? ['on-notice'] : []),
  ]
  const behalf = { role: roles.behalf.role, where: roles.behalf.where }
  return {
    apply: {
      ...asked,
      words: { zh: '申请帮扶', en: 'Apply for help' },
      by: [{ where: 'reporter' }],
      form: forms.apply,
      told: { zh: '申请帮扶', en: 'Applied' },
      take(given) {
        const applicant = String(given.form.applicant) as Id
        if (!given.actor || applicant !== given.actor) return refuse('own-only', { field: 'applicant' })
        return file(fund, given, applicant)
      },
    },
    'apply-for': {
      ...asked,
      words: roles.verifies ? { zh: '单位申报', en: 'Report for the unit' } : { zh: '代为申请', en: 'Apply on behalf' },
      by: [behalf],
      form: forms.applyFor,
      told: { zh: '代为申请，附本人同意', en: 'Applied on behalf, with recorded consent' },
      take(given) {
        if (files(given.form, 'consent') + files(given.form, 'consentVoice') === 0)
          return refuse('consent-needed', { field: 'consent' })
        const filed = file(fund, given, String(given.form.applicant) as Id)
        if (isRefusal(filed)) return filed
        const { set } = filed.value
        return {
          value: {
            ...filed.value,
            set: { ...set, raise: [...(set?.raise ?? []), 'on-behalf'] },
            tell: telling(fund, { file: { ...given.file, reporter: set?.reporter ?? null } }, 'received'),
          },
          because: filed.because,
        }
      },
    },
    complete: {
      words: { zh: '补正', en: 'Add what is missing' },
      from: ['to-complete'],
      to: [first],
      by: [{ where: 'reporter' }, behalf],
      form: forms.complete,
      rank: 'go',
      told: { zh: '已补正', en: 'Completed' },
    },
    withdraw: {
      words: { zh: '撤回申请', en: 'Withdraw' },
      from: beforeMoney,
      to: ['withdrawn'],
      by: [{ where: 'reporter' }],
      form: {},
      rank: 'quiet',
      told: { zh: '撤回申请', en: 'Withdrawn' },
      ...ofMatter,
      take: (given) => ending(fund, given, 'withdrawn', { to: 'withdrawn', set: { result: 'withdrawn' } }),
    },
    ...(fund.isPublic
      ? {
          consent: {
            words: { zh: '是否同意公开', en: 'Being named or not' },
            from: beforeMoney,
            to: beforeMoney,
            by: [{ where: 'reporter' }],
            form: forms.consent,
            rank: 'quiet',
            told: { zh: '改动是否同意公开', en: 'Changed whether to be named' },
            reads: ['notice.listed'],
            take: ({ file, form, fact }) => ({
              value: {
                to: file.state,
                effects: form.agrees === true ? [] : offList(fact('notice.listed'), 'withheld'),
                set: form.agrees === true ? { lower: ['unpublished'] } : { raise: ['unpublished'] },
              },
              because: because(fund, 'consent'),
            }),
          } satisfies Step,
        }
      : {}),
  }
}
