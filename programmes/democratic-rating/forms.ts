import { type BallotKind, BLANK, means } from '#kernel/ballots/kind.ts'
import type { Field, Form } from '#kernel/programme/field.ts'
import type { Words } from '#kernel/words.ts'
import { meansWords } from './words.ts'

/** Choices out of all kinds; the step refuses what is not the kind's own. */
const choicesOf = (tables: readonly { readonly [code: string]: Words }[]) =>
  Object.entries(Object.assign({}, ...tables) as Record<string, Words>).map(([value, words]) => ({ value, words }))

const person: Field = { kind: 'person', words: { zh: '姓名', en: 'Name' }, required: true }
const number = (zh: string, en: string): Field => ({
  ...{ kind: 'number', words: { zh, en }, required: true, min: 0, max: 10_000 },
})

/** The forms of a ballot's steps, over all kinds that are installed. */
export function formsOf(kinds: readonly BallotKind[]) {
  const classes = choicesOf(kinds.map((kind) => kind.classes))
  const grades = [
    ...choicesOf(kinds.map((kind) => kind.grades)),
    { value: BLANK, words: { zh: '未填', en: 'Left empty' } },
  ]
  const rater: Field = { kind: 'choice', words: { zh: '类别', en: 'Class' }, required: true, choices: classes }
  const lists: Form = {
    means: {
      kind: 'choice',
      words: { zh: '投票方式', en: 'How papers are cast' },
      help: { zh: '不填的按这种测评的规定', en: 'Left out, as the kind says' },
      choices: means.map((value) => ({ value, words: meansWords[value] })),
    },
    rated: {
      kind: 'rows',
      words: { zh: '被测评的人', en: 'Who is rated' },
      help: { zh: '按职务排序，先后就是选票上的先后', en: 'In protocol order; the sheet follows it' },
      required: true,
      max: 200,
      columns: { person },
    },
    raters: {
      kind: 'rows',
      words: { zh: '测评人', en: 'Raters' },
      max: 2000,
      columns: { person, class: rater },
    },
  }
  const kindOf = (of: readonly BallotKind[]): Field => ({
    ...{ kind: 'choice', words: { zh: '测评种类', en: 'Kind' }, required: true },
    choices: of.map(({ id, words }) => ({ value: id, words })),
  })
  const where: Form = { place: { kind: 'place', words: { zh: '地点', en: 'Where' }, required: true } }
  const reason: Field = {
    kind: 'long-text',
    words: { zh: '原因', en: 'Reason' },
    purpose: 'democratic-rating',
    required: true,
    max: 300,
  }
  const counter = (zh: string, en: string): Field => ({
    ...{ kind: 'person', words: { zh, en }, required: true },
    help: { zh: '不能是被测评的人', en: 'Nobody who is rated' },
  })
  return {
    reason,
    lists,
    draft: { kind: kindOf(kinds.filter(({ byHand }) => byHand)), ...where, ...lists } satisfies Form,
    ask: { kind: kindOf(kinds), ...where, ...lists } satisfies Form,
    open: {
      until: {
        kind: 'instant',
        words: { zh: '手机投票截止时间', en: 'Papers by phone until' },
        help: { zh: '只用纸质票的不填', en: 'Leave out where only paper is used' },
      },
    } satisfies Form,
    sheets: {
      raters: {
        kind: 'rows',
        words: { zh: '领纸质票的人', en: 'Who took a sheet' },
        required: true,
        max: 2000,
        columns: { person },
      },
    } satisfies Form,
    count: {
      scrutineer: counter('监票人', 'Scrutineer'),
      teller: counter('计票人', 'Teller'),
      sheets: {
        kind: 'rows',
        words: { zh: '发票和收回', en: 'Sheets out and back' },
        max: 40,
        columns: {
          class: rater,
          out: number('发出', 'Out'),
          back: number('收回', 'Back'),
          valid: number('有效', 'Valid'),
          invalid: number('无效', 'Invalid'),
        },
        closed: true,
      },
      cells: {
        kind: 'rows',
        words: { zh: '各人各等次票数', en: 'Counts by person and grade' },
        max: 4000,
        columns: {
          line: { kind: 'number', words: { zh: '第几位', en: 'Line' }, required: true, min: 1, max: 200 },
          pile: rater,
          grade: { kind: 'choice', words: { zh: '等次', en: 'Grade' }, required: true, choices: grades },
          count: number('票数', 'Count'),
        },
        closed: true,
      },
    } satisfies Form,
    sign: {
      files: {
        kind: 'files',
        words: { zh: '签字的计票单', en: 'Signed count sheet' },
        help: { zh: '监票人、计票人都签了字，拍照或扫描', en: 'Signed by scrutineer and teller, photo or scan' },
        required: true,
        max: 6,
      },
    } satisfies Form,
  }
}
