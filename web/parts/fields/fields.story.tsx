import { useState } from 'react'
import { searchOrganisation, searchPerson, searchPlace } from '../../gallery/search-sample.ts'
import type { Story } from '../../gallery/story.ts'
import { Button } from '../button.tsx'
import { DeskForm } from '../desk/desk-inputs.tsx'
import { checkFields, type Field, type FieldError, type FieldKind, type FieldValues } from './field.ts'
import { PlainForm } from './plain-inputs.tsx'

const choices = (words: readonly string[]) => words.map((zh) => ({ value: zh, words: { zh, en: zh } }))
const field = (kind: FieldKind, zh: string, en: string, more: Partial<Field> = {}): Field => ({
  name: kind,
  kind,
  words: { zh, en },
  ...more,
})

/** One of each kind. */
export const everyKind: readonly Field[] = [
  field('text', '标题', 'Title', { required: true, max: 30 }),
  field('long-text', '情况', 'What happened', { max: 500, help: { zh: '写清位置和影响', en: 'Where and how' } }),
  field('number', '人数', 'People', { min: 1, max: 99 }),
  field('amount', '金额', 'Amount', { max: 780_000 }),
  field('points', '积分', 'Points'),
  field('choice', '方式', 'How', { required: true, choices: choices(['打电话', '上门', '现场']) }),
  field('many-choices', '影响', 'Effects', { choices: choices(['通行', '照明', '排水']) }),
  field('date', '日期', 'Day'),
  field('instant', '日期和时间', 'Day and time'),
  field('code', '来文编号', 'Their number'),
  field('place', '地点', 'Place', { required: true }),
  field('person', '联系人', 'Contact'),
  field('persons', '抄送', 'Copies to'),
  field('household', '哪一户', 'Household'),
  field('organisation', '承办单位', 'Lead'),
  field('organisations', '协办单位', 'Assisting'),
  field('point', '位置', 'Position'),
  field('photos', '照片', 'Pictures', { max: 3 }),
  field('files', '附件', 'Files'),
  field('voice', '语音记录', 'Voice note'),
  field('phone', '电话', 'Phone', { required: true }),
  field('identity-number', '身份证号', 'Identity number'),
  field('bank-card', '社会保障卡卡号', 'Social security card'),
  field('yes-no', '要不要回访', 'Call back'),
  field('rows', '物品', 'Goods', {
    columns: {
      goods: field('code', '品名', 'Goods', { required: true }),
      count: field('number', '数量', 'Count', { required: true, min: 1 }),
    },
  }),
]
const search = {
  place: searchPlace,
  person: searchPerson,
  household: searchPerson,
  organisation: searchOrganisation,
}

const Form = ({ of: Show }: { of: typeof PlainForm }) => {
  const [values, setValues] = useState<FieldValues>({})
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  return (
    <Show
      fields={everyKind}
      values={values}
      onChange={setValues}
      errors={errors}
      search={search}
      onSubmit={() => setErrors(checkFields(everyKind, values))}
    >
      <Button type="submit" look="go">
        提交
      </Button>
    </Show>
  )
}

export const story: Story = {
  part: 'FieldForm: PlainForm, DeskForm',
  at: 'phone',
  cases: [
    { words: '手机', show: () => <Form of={PlainForm} /> },
    { words: '电脑', show: () => <Form of={DeskForm} /> },
  ],
}
