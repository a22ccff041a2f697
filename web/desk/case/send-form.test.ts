import { expect, it } from 'vitest'
import type { Field } from '../../parts/fields/field.ts'
import { formOf } from './send-form.ts'

const field = (name: string, kind: Field['kind']): Field => ({ name, kind, words: { zh: '栏', en: 'Field' } })
const fields = [field('opinion', 'long-text'), field('photos', 'photos'), field('scan', 'files')]
const photo = { id: 'p', url: 'blob:p', name: 'p.jpg' }
const paper = new File(['%PDF-'], 'signed.pdf')

it('a form names its pictures and scans by the ids under which they wait in the house', () => {
  const staged = new Map<string | File, string>([
    ['p', 'file-1'],
    [paper, 'file-2'],
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
