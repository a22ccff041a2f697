import { findFen } from '#kernel/amount.ts'
import { findMilli } from '#kernel/appraisal/points.ts'
import { deskOf } from '#kernel/casework/case.ts'
import { deadline, type Limit } from '#kernel/casework/clock.ts'
import { refuseCase } from '#kernel/casework/refusals.ts'
import type { Form } from '#kernel/programme/field.ts'
import type { Lifecycle, StepGiven, StepTaken, Who } from '#kernel/programme/lifecycle.ts'
import { readCell } from '#kernel/publicity/notices/content.ts'
import type { NoticeKind } from '#kernel/publicity/notices/kind.ts'
import type { NoticeLine } from '#kernel/publicity/notices/notice.store.ts'
import { refuseNotice } from '#kernel/publicity/notices/refusals.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'

/*
 * The life of a notice. It is drafted by another programme's step or by hand, hangs for its time, and passes away by itself: the flag
 * `over` comes once, as of the last office minute of the last day.
 */

type Kinds = ReadonlyMap<string, NoticeKind>
const kindOf = (kinds: Kinds, { file }: Pick<StepGiven, 'file'>): NoticeKind => kinds.get(file.kind ?? '') as NoticeKind

const reason: Form[string] = {
  kind: 'long-text',
  words: { zh: '理由', en: 'Why' },
  required: true,
  purpose: 'notice',
  max: 500,
}
const line: Form[string] = { kind: 'number', words: { zh: '第几行', en: 'Line' }, required: true, min: 1, max: 2000 }

export function lifeOfNotices(kinds: Kinds): Lifecycle {
  const all = [...kinds.values()]
  const keepers: Who[] = [...new Set(all.map((kind) => kind.keeper))].map((role) => ({ role, where: 'place' }))
  const examiners: Who[] = [...new Set(all.map((kind) => kind.examiner))].map((role) => ({ role, where: 'place' }))
  const desk = ({ kind, place }: StepGiven['file']) => {
    const { keeper, level } = kinds.get(kind ?? '') as NoticeKind
    return deskOf(keeper, place.slice(0, level))
  }

  /** A step of whoever keeps or examines this kind; the same role of another kind is not meant. */
  const of =
    (role: 'keeper' | 'examiner', take: (given: StepGiven, kind: NoticeKind) => StepTaken | Refusal, rule: string) =>
    (given: StepGiven) => {
      const kind = kindOf(kinds, given)
      if (given.post?.role !== kind[role]) return refuseCase('not-yours')
      const taken = take(given, kind)
      return isRefusal(taken)
        ? taken
        : { value: taken, because: { rule: `public-notice/${rule}`, clause: kind.basis.zh } }
    }

  /** From now for the whole time, and over by itself. */
  function hang(given: StepGiven, kind: NoticeKind): StepTaken {
    const { book, day, at, file } = given
    const limit = book.getParameter(kind.days, day, file.place).value as unknown as Limit
    const { due } = deadline({ start: at, ...limit }, book.calendar, book.hoursOf(file.place))
    return {
      limit: { amount: limit.amount, clock: limit.clock, from: at },
      set: { openedAt: file.openedAt ?? at, closedAt: null, lower: ['over'] },
      later: [{ flag: 'over', at: due }],
    }
  }

  const columns = all.flatMap((kind) =>
    Object.entries(kind.columns)
      .filter(([, { decided }]) => !decided)
      .map(([name, { words }]) => ({ value: `${kind.id}/${name}`, words })),
  )

  /** Another version of one line. */
  function change(
    given: StepGiven,
    kind: NoticeKind,
    how: (line: NoticeLine) => NoticeLine | Refusal,
  ): StepTaken | Refusal {
    const { version, line } = given.fact('notice.line')
    if (line?.standing !== 'listed') return refuseNotice('no-line', { field: 'line' })
    const changed = how(line)
    if (isRefusal(changed)) return changed
    return {
      to: given.file.state,
      effects: [{ kind: 'notice', notice: given.file.id, of: kind.id, version: version + 1, lines: [changed] }],
    }
  }

  return {
    states: {
      drafted: { words: { zh: '待张贴', en: 'To be put up' }, desk, stage: 0 },
      up: { words: { zh: '公示中', en: 'On notice' }, desk, passes: { over: 'over' }, stage: 1 },
      over: { words: { zh: '公示期满', en: 'Over' }, end: true, stage: 2 },
      withdrawn: { words: { zh: '已撤下', en: 'Taken away' }, end: true, stage: 2 },
    },
    steps: {
      draft: {
        words: { zh: '拟定公示', en: 'Draft a notice' },
        from: null,
        to: ['drafted'],
        by: [...keepers, { via: 'hearing' }],
        form: {
          kind: {
            kind: 'choice',
            words: { zh: '公示种类', en: 'Kind' },
            required: true,
            choices: all.map(({ id, words }) => ({ value: id, words })),
          },
          place: { kind: 'place', words: { zh: '公示地点', en: 'Where' }, required: true },
          text: { kind: 'long-text', words: { zh: '正文', en: 'Text' }, purpose: 'notice', max: 2000 },
        },
        told: { zh: '拟定公示', en: 'Drafted' },
      },
      'put-up': {
        words: { zh: '张贴公示', en: 'Put it up' },
        from: ['drafted'],
        to: ['up'],
        by: keepers,
        form: {
          photos: {
            kind: 'photos',
            words: { zh: '张贴照片', en: 'Photo of the posted sheet' },
            help: { zh: '在公开栏前拍，能看清名单和日期', en: 'At the board, list and date readable' },
            max: 4,
          },
        },
        rank: 'go',
        told: { zh: '张贴公示', en: 'Put up' },
        take: of(
          'keeper',
          (given, kind) =>
            kind.audiences.includes('board') && !(given.form.photos as string[] | undefined)?.length
              ? refuseNotice('no-photo', { field: 'photos' })
              : hang(given, kind),
          'put-up',
        ),
      },
      correct: {
        words: { zh: '更正一行，重新公示', en: 'Correct a line and put it up anew' },
        from: ['drafted', 'up', 'over'],
        to: ['drafted', 'up'],
        by: keepers,
        // Nothing is offered where all that the list tells was decided in its cases.
        offered: ({ kind }) => columns.some(({ value }) => value.startsWith(`${kind}/`)),
        form: {
          line,
          column: {
            kind: 'choice',
            words: { zh: '栏目', en: 'Column' },
            required: true,
            choices: columns,
          },
          to: { kind: 'code', words: { zh: '改为', en: 'Becomes' }, required: true, max: 40 },
          reason,
        },
        reads: ['notice.line'],
        told: { zh: '更正，公示期重新计算', en: 'Corrected; the time begins anew' },
        take: of(
          'keeper',
          (given, kind) => {
            const changed = change(given, kind, (line) => {
              const name = String(given.form.column).slice(kind.id.length + 1)
              if (String(given.form.column) !== `${kind.id}/${name}`) return refuseNotice('column', { field: 'column' })
              const typed = String(given.form.to)
              const cell = readCell(kind, name, typedAs(kind, name, typed))
              if (isRefusal(cell)) return { ...cell, field: 'to' }
              if (cell.value === line.cells[name]) return refuseNotice('same', { field: 'to' })
              return { ...line, cells: { ...line.cells, [name]: cell.value } }
            })
            if (isRefusal(changed) || given.file.state === 'drafted') return changed
            return { ...hang(given, kind), effects: changed.effects ?? [], to: 'up' }
          },
          'corrected',
        ),
      },
      strike: {
        words: { zh: '撤去一行', en: 'Take a line out' },
        from: ['drafted', 'up', 'over'],
        to: ['drafted', 'up', 'over'],
        by: keepers,
        form: { line, reason },
        reads: ['notice.line'],
        rank: 'quiet',
        told: { zh: '撤去一行', en: 'Took a line out' },
        take: of('keeper', (given, kind) => change(given, kind, (one) => ({ ...one, standing: 'removed' })), 'struck'),
      },
      withhold: {
        words: { zh: '本人不同意公开', en: 'The person does not wish to be named' },
        from: ['drafted', 'up'],
        to: ['drafted', 'up'],
        by: keepers,
        form: { line },
        reads: ['notice.line'],
        rank: 'quiet',
        told: { zh: '按本人意愿不再公开，另行审核', en: 'No longer shown, at the wish of the person' },
        take: of(
          'keeper',
          (given, kind) =>
            kind.lawful ? refuseNotice('lawful') : change(given, kind, (one) => ({ ...one, standing: 'withheld' })),
          'withheld',
        ),
      },
      'review-withheld': {
        words: { zh: '审核未公开的一行', en: 'Review a line that is not shown' },
        from: ['drafted', 'up', 'over'],
        to: ['drafted', 'up', 'over'],
        by: examiners,
        form: { line, reason: { ...reason, words: { zh: '审核意见', en: 'Opinion' } } },
        reads: ['notice.line'],
        notAfterOwn: ['withhold'],
        told: { zh: '审核未公开的一行', en: 'Reviewed what is not shown' },
        take: of(
          'examiner',
          ({ file, actor, fact }) => {
            const { line } = fact('notice.line')
            if (line?.standing !== 'withheld' || !line.subject || !actor)
              return refuseNotice('no-line', { field: 'line' })
            return {
              to: file.state,
              effects: [{ kind: 'review-withheld', notice: file.id, subject: line.subject, by: actor }],
            }
          },
          'reviewed',
        ),
      },
      withdraw: {
        words: { zh: '撤下公示', en: 'Take it away' },
        from: ['drafted', 'up'],
        to: ['withdrawn'],
        by: keepers,
        form: { reason },
        rank: 'quiet',
        told: { zh: '撤下公示', en: 'Taken away' },
        take: of('keeper', () => ({ later: [{ flag: 'over', at: null }] }), 'withdrawn'),
      },
    },
  }
}

/** What was typed, as the column's kind of field takes it: points, yuan, and choices by their words. */
function typedAs(kind: NoticeKind, column: string, typed: string) {
  const field = kind.columns[column]?.field
  switch (field?.kind) {
    case 'number':
      return Number(typed)
    case 'score':
      return findMilli(typed) ?? typed
    case 'amount':
      return String(findFen(typed) ?? typed)
    case 'yes-no':
      return ['是', 'yes'].includes(typed.toLowerCase())
    case 'date':
      return typed.toLowerCase()
    case 'choice': {
      const said = typed.toLowerCase()
      const meant = field.choices?.find(({ words }) => words.zh === typed || words.en.toLowerCase() === said)
      return meant?.value ?? said
    }
    default:
      return typed
  }
}
