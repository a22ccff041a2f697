import { declareRefusals, type RefusalKind } from '../refusal.ts'

const no = (
  status: RefusalKind['status'],
  says: readonly [string, string],
  todo: readonly [string, string],
): RefusalKind => ({
  status,
  retry: false,
  says: { zh: says[0], en: says[1] },
  todo: { zh: todo[0], en: todo[1] },
})

const pickAgain = ['请从列表中重新选择', 'Pick again from the list'] as const

/** All that the register says no to. */
export const refuseRegister = declareRefusals('register', {
  'not-yours': no(
    403,
    ['您的岗位不能办理这一项', 'Your post does not allow this'],
    ['请由有权的同志办理', 'Ask whoever holds the post for it'],
  ),
  'no-person': no(404, ['没有找到这个人', 'There is no such person here'], pickAgain),
  'no-organisation': no(404, ['没有找到这个单位', 'There is no such organisation here'], pickAgain),
  'no-post': no(404, ['没有找到这个岗位，或已结束', 'There is no such post, or it has ended'], pickAgain),
  'no-household': no(404, ['没有找到这一户，或已销户', 'There is no such household, or it has ended'], pickAgain),
  'no-link': no(404, ['没有找到这项联系，或已结束', 'There is no such link, or it has ended'], pickAgain),
  'no-delegation': no(404, ['没有找到这项代办，或已结束', 'There is no such delegation, or it has ended'], pickAgain),
  'no-place': no(404, ['这一天没有这个地点', 'There is no such place on that day'], pickAgain),
  'statistical-stub': no(
    422,
    [
      '“{name}”只用于统计，不能安排人员、岗位和住户',
      '{name} exists for statistics only: no people, posts or households',
    ],
    ['请选择实际的村（社区）', 'Choose the real village or community'],
  ),
  'not-yet': no(
    422,
    ['生效日期 {day} 还没有到', 'The day {day} has not come yet'],
    ['请到当天再办理', 'Do this on the day itself'],
  ),
  'identity-number': no(
    422,
    ['证件号码有误', 'The identity number is wrong'],
    ['请对照证件逐位核对', 'Compare it with the paper digit by digit'],
  ),
  'credit-code-used': no(
    409,
    ['这个信用代码已登记在另一单位', 'Another organisation has this credit code'],
    ['请核对，或在原单位上修改', 'Check it, or change that organisation'],
  ),
  'birth-differs': no(
    422,
    ['出生日期或性别与证件号码不一致', 'Birth or sex differ from the identity number'],
    ['请以证件为准；干部档案认定的另填', 'Take them from the card; what an archive says is entered apart'],
  ),
  'identity-taken': no(
    409,
    ['这个证件号码已登记，不再重复登记', 'This identity number is registered already'],
    ['请打开已有的档案；确为同一人的请合并', 'Open the existing file, or merge the two'],
  ),
  'likely-same': no(
    409,
    [
      '已有 {count} 人姓名相同，且出生年、电话或住址相同',
      '{count} registered with this name and the same birth year, phone or home',
    ],
    [
      '请逐一核对；是同一人的打开已有档案，确是另一人的写明依据后登记',
      'Compare each: open the file of the same person, or say how you know that it is another',
    ],
  ),
  'two-candidates': no(
    409,
    ['有 {count} 人符合，不能按姓名认定', '{count} persons fit: nobody is chosen by name alone'],
    ['请补充证件号码、电话或出生年月', 'Add identity number, phone or birth'],
  ),
  dead: no(
    409,
    ['此人已登记去世', 'This person is recorded as dead'],
    ['如登记有误，请先更正', 'If that is wrong, correct it first'],
  ),
  merged: no(
    409,
    ['这份档案已并入另一份', 'This file was merged into another'],
    ['请在合并后的档案上办理', 'Act on the file it was merged into'],
  ),
  'same-person': no(409, ['不能与本人办理', 'Both are the same person'], ['请另选一人', 'Choose another person']),
  'two-identities': no(
    409,
    ['两份档案的证件号码不同，不是同一人', 'The two files bear different identity numbers'],
    ['请先核对并更正号码', 'Check and correct the numbers first'],
  ),
  'merge-other-way': no(
    409,
    ['有证件号码的档案应保留', 'The file with the identity number must stay'],
    ['请反过来合并', 'Merge the other way round'],
  ),
  'nothing-changed': no(
    422,
    ['没有任何改动', 'Nothing would change'],
    ['请填写要改的内容', 'Fill in what is to change'],
  ),
  'before-version': no(
    422,
    ['{day} 早于现行登记的起始日 {from}', '{day} lies before {from}, when what holds now began'],
    ['更正现行登记的，不填日期', 'To correct what holds, leave the day out'],
  ),
  'outside-life': no(
    422,
    ['岗位超出了单位的存续期（{from} 至 {to}）', 'The post lies outside the life of its organisation ({from} to {to})'],
    ['请改日期，或先办理单位的设立、撤销', 'Change the days, or enter the organisation’s own change first'],
  ),
  'reserved-role': no(
    409,
    [
      '管理员岗位随账号任免，不兼其他岗位，也不委托',
      'An administrator’s post comes and goes with the account, stands beside no other and is not lent',
    ],
    ['请在账号页办理', 'Do it on the page of accounts'],
  ),
  'post-twice': no(
    409,
    ['此人在这几天已任同一岗位', 'This person holds the same post on these days already'],
    ['请先办理原岗位的结束或更正', 'End or correct the earlier one first'],
  ),
  'days-reversed': no(422, ['结束日早于开始日', 'The end lies before the beginning'], ['请核对日期', 'Check the days']),
  'still-held': no(
    409,
    [
      '单位还有 {posts} 个在任岗位、{children} 个下级单位',
      '{posts} posts and {children} subordinate organisations remain',
    ],
    ['请先结束这些岗位、调整下级单位', 'End those posts and move those organisations first'],
  ),
  'own-parent': no(
    422,
    ['上级单位不能是本单位或其下级', 'An organisation cannot stand above itself'],
    ['请另选上级单位', 'Choose another parent'],
  ),
  'not-delegable': no(422, ['代办期超出了岗位任期', 'The days lie outside the post'], ['请核对日期', 'Check the days']),
  'already-delegated': no(
    409,
    ['这几天已由他人代办', 'Somebody stands in on these days already'],
    ['请先结束原代办', 'End that delegation first'],
  ),
  'in-household': no(
    409,
    ['{count} 人已在另一户', '{count} of them belong to another household'],
    ['请先办理迁出、分户或并户', 'Let them leave, split or merge the households first'],
  ),
  'not-member': no(
    422,
    ['此人不在这一户', 'This person is not of this household'],
    ['请核对成员', 'Check the members'],
  ),
  'one-head': no(422, ['一户应有且只有一名户主', 'A household has exactly one head'], ['请指定户主', 'Name the head']),
  'head-leaves': no(
    409,
    ['户主迁出前应先变更户主', 'The head cannot leave before there is another'],
    ['请先变更户主', 'Change the head first'],
  ),
  'nobody-stays': no(
    422,
    ['分户后原户没有人了', 'Nobody would stay in the old household'],
    ['整户变动请用迁移或变更户主', 'For the whole household use move or change of head'],
  ),
  'code-used': no(
    409,
    ['代码 {code} 曾经用过，不再启用', 'The code {code} was used before and is never given again'],
    ['请另取代码', 'Take another code'],
  ),
  'wrong-level': no(
    422,
    ['地点的级别或上级不对', 'The places are of different levels or under another parent'],
    ['请选择同级地点', 'Choose places of one level'],
  ),
  'village-without-heir': no(
    409,
    ['{name}还没有承接的村（社区）', '{name} has no village that takes over from it'],
    [
      '请先把下属村（社区）并到承接镇街的村（社区）',
      'First merge the villages below into villages of the town that takes over',
    ],
  ),
  'unknown-kind': no(422, ['没有这种联系', 'There is no such kind of link'], pickAgain),
  'one-already': no(
    409,
    ['这里已有一家，同一天只能有一家', 'There is one already, and only one at a time'],
    ['由新的一家接替原来的，两边在同一天交接', 'Let the new one take over from it: both meet on one day'],
  ),
  'ends-before': no(
    422,
    ['约定的最后一天早于开始', 'The last day agreed on comes before the first'],
    ['请对照合同改日期', 'Compare the days with the contract'],
  ),
  'linked-already': no(
    409,
    ['这项联系已经登记', 'This link is registered already'],
    ['不必重复登记', 'It need not be entered twice'],
  ),
})
