import { declareRefusals } from '#kernel/refusal.ts'
import { no } from '../refusals.ts'

/** Why something does not enter a file. */
export const refuse = declareRefusals('property-file', {
  'not-a-company': no(
    422,
    '只为在册的物业服务企业建信用档案',
    'Only property companies of the register have a file',
    '请从列表中选择企业；不记录个人',
    'Choose a company; nothing is recorded about persons',
  ),
  'not-an-estate': no(
    422,
    '请选择在册的小区',
    'That is no estate of the register',
    '请从列表中选择小区，或留空',
    'Choose an estate, or leave it empty',
  ),
  'no-evidence': no(422, '须附证据材料', 'It takes evidence', '请上传材料或照片', 'Add a file or photo'),
  'no-document': no(
    422,
    '这一类须填文号',
    'This kind takes the number of its document',
    '请填表彰或决定文件的文号',
    'Give the number of the document',
  ),
  'lapsed-already': no(
    422,
    '这一信息的计入期已过（到 {day}）',
    'Its time to count is over (until {day})',
    '过期信息不再记入',
    'What is past its time is not entered any more',
  ),
  twice: no(
    409,
    '同一天同一小区的同类信息已经记过',
    'The same kind for the same estate and day is in the file already',
    '请看企业档案；有误的在原记录上更正',
    'Look at the file; a wrong entry is corrected in its place',
  ),
  'no-kind': no(
    422,
    '改为其他类别的须选类别',
    'Give the kind that it becomes',
    '请选择正确的类别',
    'Choose the right kind',
  ),
  'no-company': no(
    403,
    '没有这家企业，或不由您的岗位查看',
    'There is no such company, or your post does not read its file',
    '请从企业列表进入',
    'Open it from the list of companies',
  ),
})
