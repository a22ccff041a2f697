import { declareRefusals } from '../refusal.ts'

export const refuseCase = declareRefusals('case', {
  unknown: {
    status: 404,
    retry: false,
    says: { zh: '没有这件，或您现在不能看这件', en: 'There is no such case, or you may not see it now' },
    todo: {
      zh: '请核对编号；如刚转到别处，可联系值班长',
      en: 'Check the number; if it has moved on, ask the duty chief',
    },
  },
  'out-of-turn': {
    status: 409,
    retry: false,
    says: { zh: '这件现在不能做这一步', en: 'This step cannot be taken now' },
    todo: { zh: '请刷新，看当前由谁办理', en: 'Reload and see who is answerable now' },
  },
  'moved-on': {
    status: 409,
    retry: false,
    says: { zh: '您打开之后，这件又有了新进展', en: 'The case moved on after you opened it' },
    todo: { zh: '请先看新进展，再决定是否继续', en: 'Look at what is new, then decide again' },
  },
  'not-yours': {
    status: 403,
    retry: false,
    says: { zh: '这一步不由您办理', en: 'This step is not yours to take' },
    todo: { zh: '请看“现在由谁负责”，或联系值班长', en: 'See who is answerable now, or ask the duty chief' },
  },
  discreet: {
    status: 403,
    retry: false,
    says: { zh: '反映人要求保密，不能查看', en: 'The reporter asked for discretion' },
    todo: { zh: '需要联系的，请网格中心代为联系', en: 'Where they must be asked, the grid centre does it' },
  },
  'no-sheet': {
    status: 422,
    retry: false,
    says: { zh: '这一步没有需要签字的单子', en: 'This step has no sheet to be signed' },
    todo: { zh: '请选择单子所在的步骤', en: 'Choose the step that the sheet belongs to' },
  },
  'scan-needed': {
    status: 422,
    retry: false,
    says: { zh: '收回签字件要附扫描件', en: 'A signed sheet comes back with its scan' },
    todo: { zh: '请扫描或拍照后上传', en: 'Scan it or take a photo, then add it' },
  },
  'own-work': {
    status: 403,
    retry: false,
    says: { zh: '处置人不能核查自己办的事', en: 'Nobody verifies their own work' },
    todo: { zh: '请转由另一人核查', en: 'Have another person verify it' },
  },
  'own-matter': {
    status: 403,
    retry: false,
    says: { zh: '本人的事项不能由本人办理', en: 'Nobody handles a matter of their own' },
    todo: { zh: '请由同岗位的另一人办理', en: 'Have another person of the same post handle it' },
  },
})
