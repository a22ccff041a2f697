import { declareRefusals } from '#kernel/refusal.ts'
import { no } from '../refusals.ts'

/** Why a list does not do what was asked. */
export const refuse = declareRefusals('property-lists', {
  'not-a-company': no(
    422,
    '只有在册的物业服务企业可以列入',
    'Only property companies of the register can be listed',
    '请从列表中选择企业；个人不列入任何名单',
    'Choose a company; no person is put on a list',
  ),
  already: no(
    409,
    '这家企业按同一依据已在办理或在列',
    'On this ground the company is being proposed or is listed already',
    '请在原来那一份上办理',
    'Go on with the one there is',
  ),
  'on-black': no(
    409,
    '这家企业在黑榜上，不能同时列入红榜',
    'The company stands on the black list and cannot be put on the red one',
    '退出黑榜后再提出',
    'Propose it after it has left the black list',
  ),
  'no-evidence': no(
    422,
    '须附证据材料',
    'It takes evidence',
    '请上传认定文书、检查记录或照片',
    'Add the decision, the record of the inspection or photos',
  ),
  'no-receipt': no(
    422,
    '当面或邮寄告知须附送达回证',
    'What was told by hand or by post takes the receipt',
    '请拍下回证上传',
    'Add a photo of the receipt',
  ),
  'no-contact': no(
    422,
    '这家企业没有在册联系人，平台告知送达不到',
    'The company has no contact here whom the platform could tell',
    '请当面或邮寄送达，并附送达回证',
    'Tell it by hand or by post, and add the receipt',
  ),
  'reply-first': no(
    422,
    '企业有陈述申辩，须写明答复',
    'The company stated its case, so it takes a reply',
    '请逐条写明采纳与否和理由',
    'Say point by point what was accepted, and why not the rest',
  ),
  'no-repair': no(
    422,
    '这一依据不适用提前修复',
    'This ground knows no early repair',
    '到期自动退出；认为列入有误的可以申请复核',
    'It ends by itself; whoever thinks it wrong asks for another look',
  ),
  'too-early': no(
    422,
    '还没到可以申请修复的日子（{day}）',
    'Repair may be asked for from {day}',
    '请到期再申请，已完成的修复任务保留',
    'Ask then; what was proved is kept',
  ),
  'not-repaired': no(
    422,
    '还有 {n} 项修复任务没有完成',
    '{n} tasks of repair are not proved yet',
    '请先逐项提交证明',
    'Prove each of them first',
  ),
  'no-such-task': no(
    422,
    '这一依据没有这项修复任务',
    'The ground knows no such task',
    '请从应完成的任务中选择',
    'Choose one of the tasks that are to be done',
  ),
})
