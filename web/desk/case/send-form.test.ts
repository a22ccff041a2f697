import { expect, it } from 'vitest'
import { type Field, fileId } from '../../parts/fields/field.ts'
import { formOf } from './send-form.ts'

const field = (name: string, kind: Field['kind']): Field => ({ name, kind, words: { zh: '栏', en: 'Field' } })
const fields = [field('opinion', 'long-text'), field('photos', 'photos'), field('scan', 'files')]
const photo = { id: 'p', url: 'blob:p', name: 'p.jpg' }
const paper = new File(['%PDF-'], 'signed.pdf')

it('a form names its pictures and scans by the ids under which they wait in the house', () => {
  const staged = new Map([
    ['p', 'file-1'],
    [fileId(paper), 'file-2'],
  ])
  expect(formOf(fields, { opinion: ' 同意 ', photos: [photo], scan: [paper] }, staged)).toEqual({
    opinion: '同意',
    photos: ['file-1'],
    scan: ['file-2'],
  })
})

it('is not sent while one of them is still on its way', () => {
  expect(formOf(fields, { opinion: '同意', scan: [paper] })).toBeUndefined()
  expect(formOf(fields, { opinion: '同意' })).toEqual({ opinion: '同意' })
})

it('names those of a row in the row', () => {
  const column = (kind: Field['kind']) => ({ kind, words: { zh: '栏', en: 'Column' } })
  const sheet: Field = {
    ...field('lines', 'rows'),
    columns: {
      outcome: column('text'),
      photos: column('photos'),
      after: column('photos'),
    },
  }
  const taken = (id: string) => [{ id, url: `blob:${id}`, name: `${id}.jpg` }]
  const values = {
    lines: {
      lines: [
        { key: 'empty', values: {} },
        { key: 'a', values: { outcome: 'pass' } },
        { key: 'b', values: { outcome: 'fail', photos: taken('p'), after: taken('q') } },
      ],
    },
  }
  const staged = new Map([
    ['p', 'file-1'],
    ['q', 'file-2'],
  ])
  expect(formOf([sheet], values, staged)).toEqual({
    lines: [{ outcome: 'pass' }, { outcome: 'fail', photos: ['file-1'], after: ['file-2'] }],
  })
  expect(formOf([sheet], values, new Map([['p', 'file-1']]))).toBeUndefined()
})
