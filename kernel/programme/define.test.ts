import { describe, expect, it } from 'vitest'
import { libraryCard } from '../testing/library-card.ts'
import { defineProgramme, type Programme } from './define.ts'
import type { Field } from './field.ts'
import type { Lifecycle } from './lifecycle.ts'

/** The invented library with a part changed. */
const defining = (change: Partial<Programme>) => () => defineProgramme({ ...libraryCard, ...change })
const { states, steps } = libraryCard.lifecycle
const living = (change: { states?: Lifecycle['states']; steps?: Lifecycle['steps'] }) =>
  defining({ lifecycle: { states: { ...states, ...change.states }, steps: { ...steps, ...change.steps } } })
const words = { zh: '某', en: 'some' }
const state = { words, desk: () => 'librarian@990101001', stage: 1 }
const step = {
  words,
  from: ['applied'],
  to: ['issued'],
  by: [{ role: 'librarian', where: 'place' }],
  form: {},
} as const
const withField = (lines: Field) => living({ steps: { list: { ...step, form: { lines } } } })

describe('a programme that does not hold together does not start; the part at fault is named', () => {
  it.each<[string, () => unknown, RegExp]>([
    ['a state that no step leads to', living({ states: { lost: state } }), /state lost: no path leads to it/],
    [
      'a state that no step leads out of',
      living({ states: { stuck: state }, steps: { stick: { ...step, to: ['stuck'] } } }),
      /state stuck: no end can be reached from it/,
    ],
    [
      'two states that lead only to each other',
      living({
        states: { here: state, there: state },
        steps: {
          go: { ...step, to: ['here'] },
          on: { ...step, from: ['here'], to: ['there'] },
          back: { ...step, from: ['there'], to: ['here'] },
        },
      }),
      /no end can be reached from it/,
    ],
    [
      'a state where nobody is answerable',
      living({ states: { applied: { words, stage: 0 } } }),
      /state applied: nobody/,
    ],
    [
      'a state without words',
      living({ states: { applied: { ...state, words: { zh: '', en: 'x' } } } }),
      /has no words/,
    ],
    ['a step to nowhere', living({ steps: { fall: { ...step, to: [] } } }), /step fall: leads nowhere/],
    [
      'a step to a state that is none',
      living({ steps: { fall: { ...step, to: ['void'] } } }),
      /state void is not declared/,
    ],
    ['a step that nobody may take', living({ steps: { wait: { ...step, by: [] } } }), /step wait: nobody may take it/],
    [
      'a step by a role that is none',
      living({ steps: { sweep: { ...step, by: [{ role: 'sweeper', where: 'place' }] } } }),
      /role sweeper is not declared/,
    ],
    [
      'a step with two ends and nothing that chooses',
      living({ steps: { toss: { ...step, to: ['issued', 'declined'] } } }),
      /several ends and nothing that chooses/,
    ],
    [
      'a personal field in a list',
      living({ steps: { tell: { ...step, form: { name: { kind: 'text', words, listed: true } } } } }),
      /field name is personal and may not be listed/,
    ],
    [
      'a flag whose outcome nobody declares',
      living({ states: { applied: { ...state, passes: { over: 'issued' }, announces: { over: 'gone' } } } }),
      /announces gone, which is not declared/,
    ],
    [
      'a limit that no parameter holds',
      living({ states: { applied: { ...state, within: 'library-card/none' } } }),
      /parameter library-card\/none is not declared/,
    ],
    [
      'a parameter of another programme',
      defining({
        parameters: libraryCard.parameters.map((p) => ({ ...p, id: p.id.replace('library-card', 'tool-shed') })),
      }),
      /must begin with library-card\//,
    ],
    [
      'a seed that its own schema refuses',
      defining({
        parameters: libraryCard.parameters.map((p) => ({ ...p, seed: { ...p.seed, value: { amount: -1 } } })),
      }),
      /its seed does not fit/,
    ],
    [
      'a sentence in one language',
      defining({ says: { issued: { zh: '好', en: '' } } }),
      /says issued: lacks a language/,
    ],
    [
      'rows without columns',
      withField({ kind: 'rows', words: { zh: '明细', en: 'Rows' } }),
      /field lines: rows have columns/,
    ],
    [
      'rows in rows',
      withField({
        kind: 'rows',
        words: { zh: '明细', en: 'Rows' },
        columns: { more: { kind: 'rows', words: { zh: '明细', en: 'Rows' } } },
      }),
      /field lines.more cannot be a column/,
    ],
    [
      'a column that is closed by itself',
      withField({
        kind: 'rows',
        words: { zh: '明细', en: 'Rows' },
        columns: { photos: { kind: 'photos', words: { zh: '照片', en: 'Photos' }, closed: true } },
      }),
      /field lines.photos: rows are closed and listed as a whole/,
    ],
    [
      'a column demanded by one that is not there',
      withField({
        kind: 'rows',
        words: { zh: '明细', en: 'Rows' },
        columns: {
          photos: {
            kind: 'photos',
            words: { zh: '照片', en: 'Photos' },
            requiredWhere: { column: 'outcome', is: 'fail' },
          },
        },
      }),
      /field lines.photos: no column outcome/,
    ],
    [
      'a sheet of a step that is not there',
      defining({ sheets: { none: { title: { zh: '单', en: 'Sheet' }, signatures: [] } } }),
      /sheet none: step none is not declared/,
    ],
    [
      'hearing without an act of its own',
      defining({ hears: { 'tool-shed/lent': 'library-card/none' } }),
      /is no act of this/,
    ],
  ])('%s', (_, start, fault) => {
    expect(start).toThrow(fault)
    expect(start).toThrow(/^programme library-card: /)
  })

  it('and one that does is answered unchanged', () => {
    expect(defineProgramme(libraryCard)).toBe(libraryCard)
  })
})
