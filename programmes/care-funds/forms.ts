import type { Field, FieldKind, Form } from '#kernel/programme/field.ts'
import type { Words } from '#kernel/words.ts'
import { type Fund, tiers, tierWords } from './fund.ts'

/*
 * What is asked. The cause, the proofs and the card are closed: only whoever handles the case opens them. Nothing about an illness is
 * a choice, because choices stand in the steps for ever.
 */

const purpose = 'request'
const long = (zh: string, en: string, more: Partial<Field> = {}): Field => ({
  kind: 'long-text',
  words: { zh, en },
  purpose,
  max: 500,
  ...more,
})
const yes = (zh: string, en: string, more: Partial<Field> = {}): Field => ({
  kind: 'yes-no',
  words: { zh, en },
  ...more,
})
const photos = (zh: string, en: string, more: Partial<Field> = {}): Field => ({
  kind: 'photos',
  words: { zh, en },
  max: 6,
  closed: true,
  ...more,
})
const of = (kind: FieldKind, zh: string, en: string, more: Partial<Field> = {}): Field => ({
  kind,
  words: { zh, en },
  ...more,
})
const closed = { closed: true } as const
const required = { required: true } as const
const reason = long('理由', 'Why', required)

const card = of('bank-card', '社会保障卡卡号', 'Number of the social security card', {
  ...closed,
  purpose,
  help: { zh: '须是申请人本人的卡', en: 'The applicant’s own card' },
})
const holder = of('text', '户名', 'Name on the card', { ...closed, purpose, max: 30 })
const tier = of('choice', '档次', 'Tier', {
  choices: tiers.map((value) => ({ value, words: tierWords[value] })),
  ...required,
})

/** Where other help came from. */
const helpers: Readonly<Record<string, Words>> = {
  union: { zh: '工会', en: 'Union' },
  'civil-affairs': { zh: '民政', en: 'Civil affairs' },
  'medical-insurance': { zh: '医保', en: 'Medical insurance' },
  charity: { zh: '慈善组织', en: 'Charity' },
  'other-fund': { zh: '其他基金', en: 'Another fund' },
}
const help: Form = {
  source: of('choice', '来自哪里', 'From', {
    choices: Object.entries(helpers).map(([value, words]) => ({ value, words })),
    ...required,
  }),
  amount: of('amount', '金额', 'Amount', required),
  on: of('date', '哪一天', 'On', { past: true, ...required }),
}

export function formsOf(fund: Fund) {
  const apply: Form = {
    place: of('place', '居住或工作的村（社区）', 'Village or community of home or work', required),
    applicant: of('person', '申请人', 'Applicant', { ...required, listed: true }),
    group: of('choice', '行业或岗位', 'Trade or post', {
      choices: Object.entries(fund.groups).map(([value, words]) => ({ value, words })),
      ...required,
    }),
    unit: { kind: 'organisation', words: fund.unit, required: true, listed: true },
    months: of('number', '从业或任职（月）', 'Months in the trade or post', { ...required, min: 0, max: 720 }),
    hardship: yes('因病因灾有困难', 'In difficulty through illness or disaster', required),
    frontline: yes('长期在苦脏累险岗位', 'Long on a hard, dirty, tiring or dangerous post', required),
    active: yes('参加基层治理', 'Takes part in the work of the community'),
    cause: long('困难情况', 'What happened', { ...closed, ...required, max: 1000 }),
    proofs: photos('证明材料', 'Proofs', {
      help: { zh: '诊断证明、受灾照片等，拍清楚即可', en: 'A diagnosis, photos of the damage; readable is enough' },
    }),
    helpSource: {
      ...(help.source as Field),
      required: false,
      words: { zh: '今年别处的帮扶', en: 'Other help this year' },
    },
    helpAmount: of('amount', '别处帮扶金额', 'Amount of the other help'),
    assetsConsent: yes('同意核对家庭经济状况', 'Agrees that the family’s means are checked', required),
    authorisation: photos('授权书', 'Signed authorisation', { max: 2 }),
    holder: { ...holder, required: true },
    card: { ...card, required: true },
    phone: of('phone', '联系电话', 'Phone', { ...required, purpose: 'contact' }),
    ...(fund.isPublic
      ? { publish: yes('同意在行业内公示姓名和档次', 'May be named with the tier inside the trade') }
      : {}),
  }
  return {
    apply,
    applyFor: {
      ...apply,
      consent: photos('本人同意书', 'Signed consent', { max: 2 }),
      consentVoice: of('voice', '本人同意录音', 'Recorded consent', { max: 1, ...closed }),
    } satisfies Form,
    reason: { reason } satisfies Form,
    decline: {
      reason,
      turnTo: long('可以到哪里办', 'Where to turn instead', { ...required, max: 200 }),
    } satisfies Form,
    complete: {
      text: long('补充说明', 'What is added', closed),
      proofs: photos('补充材料', 'Further proofs'),
      authorisation: photos('授权书', 'Signed authorisation', { max: 2 }),
      assetsConsent: yes('同意核对家庭经济状况', 'Agrees that the family’s means are checked'),
    } satisfies Form,
    help,
    visit: {
      on: of('date', '哪一天', 'On', { past: true, ...required }),
      second: of('person', '另一位核实人', 'The other visitor', { ...required, listed: true }),
      found: long('核实情况', 'What was found', { ...closed, ...required }),
      photos: photos('入户照片', 'Photos'),
    } satisfies Form,
    remark: { remark: long('说明', 'Remark', closed) } satisfies Form,
    verify: { opinion: long('核实意见', 'Opinion', required) } satisfies Form,
    review: {
      tier: { ...tier, words: { zh: '建议档次', en: 'Tier proposed' } },
      priority: yes('优先帮扶', 'Goes before others', {
        help: { zh: '参加基层治理、服从行业党委、确有困难', en: 'Active, follows the committee, and in difficulty' },
      }),
      opinion: long('审核意见', 'Opinion', required),
    } satisfies Form,
    approve: {
      tier,
      ...(fund.isPublic
        ? {}
        : { meeting: of('code', '部务会纪要编号', 'Number of the meeting’s minutes', { ...required, max: 40 }) }),
      opinion: long('审批意见', 'Opinion'),
    } satisfies Form,
    changeTier: { tier, reason } satisfies Form,
    opinion: { opinion: long('审核意见', 'Opinion', required) } satisfies Form,
    send: { batch: of('code', '付款单', 'Payment list', { ...required, listed: true, max: 60 }) } satisfies Form,
    paid: { on: of('date', '到账日期', 'Arrived on', { past: true, ...required }) } satisfies Form,
    bankReturn: {
      why: of('choice', '退回原因', 'Why it came back', {
        ...required,
        choices: [
          { value: 'name', words: { zh: '户名不符', en: 'The name differs' } },
          { value: 'number', words: { zh: '卡号不对', en: 'The number is wrong' } },
          { value: 'closed', words: { zh: '卡已停用', en: 'The card is closed' } },
          { value: 'other', words: { zh: '其他', en: 'Something else' } },
        ],
      }),
      remark: long('银行说明', 'What the bank says', closed),
    } satisfies Form,
    phoned: {
      at: of('instant', '通话时间', 'Telephoned at', required),
      holder: { ...holder, help: { zh: '按卡面逐字填写', en: 'Letter by letter as on the card' } },
      card,
      remark: long('核实情况', 'What was settled', { ...closed, ...required }),
    } satisfies Form,
    consent: {
      agrees: yes('同意在行业内公示姓名和档次', 'May be named with the tier inside the trade', required),
    } satisfies Form,
    returnVisit: {
      on: of('date', '哪一天', 'On', { past: true, ...required }),
      found: long('回访情况', 'What was found', { ...closed, ...required }),
      record: photos('签字的回访记录', 'Signed record of the visit', { max: 4 }),
    } satisfies Form,
    putOnFile: { number: of('code', '备案编号', 'Number on file', { ...required, max: 40 }) } satisfies Form,
    askAgain: {
      wish: of('choice', '您要', 'You ask for', {
        ...required,
        choices: [
          { value: 'explanation', words: { zh: '说明理由', en: 'An explanation' } },
          { value: 'review', words: { zh: '另一人复核', en: 'Another person to look again' } },
        ],
      }),
      text: long('想说明的情况', 'What you wish to say', closed),
    } satisfies Form,
    answer: { answer: long('答复', 'Answer', { ...required, max: 1000 }) } satisfies Form,
    conclude: {
      outcome: of('choice', '处理', 'What is done', {
        ...required,
        choices: [
          { value: 'ended', words: { zh: '不再办理', en: 'Ended' } },
          { value: 'funeral-help', words: { zh: '丧葬帮扶', en: 'Help with the funeral' } },
        ],
      }),
      family: long('已告知哪位家属', 'Which relative was told', { ...closed, ...required }),
      heir: of('person', '领取的家属', 'Relative who receives it', { listed: true }),
      holder,
      card,
    } satisfies Form,
  }
}
export type Forms = ReturnType<typeof formsOf>
