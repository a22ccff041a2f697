import { declareRefusals } from '#kernel/refusal.ts'

export const refuse = declareRefusals('points-closing', {
  'heirs-have-time': {
    status: 409,
    retry: false,
    says: { zh: '亲属可以商定到 {until}，现在还不能按到期处理', en: 'Relatives have time until {until}' },
    todo: { zh: '请先联系亲属；过了这一天仍无人承接的再办', en: 'Speak with them; come back after that day' },
  },
  'not-living': {
    status: 422,
    retry: false,
    says: { zh: '承接人不在名册中，或已去世', en: 'An heir is not in the register, or has died' },
    todo: { zh: '请从名册中另选', en: 'Pick again from the register' },
  },
  'not-of-heirs': {
    status: 422,
    retry: false,
    says: { zh: '承接户里没有填写的承接人', en: 'None of the heirs belongs to this household' },
    todo: { zh: '请选承接人所在的户', en: 'Pick the household of one of them' },
  },
  'same-household': {
    status: 422,
    retry: false,
    says: { zh: '积分原来就转给了这一户', en: 'The points went to this household already' },
    todo: { zh: '请选另一户，或选“维持”', en: 'Pick another one, or uphold it' },
  },
})
