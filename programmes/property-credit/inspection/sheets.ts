import type { Sheets } from '#kernel/casework/sheets.ts'
import type { Words } from '#kernel/words.ts'

const inspectors: Words = { zh: '检查人员（两名）', en: 'Inspectors (two)' }
const estate: Words = { zh: '小区负责人', en: 'Contact of the estate' }

/** What is printed of a check: the sheet as both inspectors signed it, and how it was mended, each item with its pictures. */
export const checkSheets: Sheets = {
  countersign: {
    title: { zh: '物业服务现场检查表', en: 'Check sheet of an estate' },
    signatures: [inspectors, estate],
    with: ['assign', 'fill-sheet'],
  },
  reinspect: {
    title: { zh: '物业服务整改复查表', en: 'What was mended, and inspected again' },
    signatures: [inspectors, estate],
    with: ['assign', 'report-rectified'],
  },
}
