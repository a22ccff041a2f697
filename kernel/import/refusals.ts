import { declareRefusals, type RefusalKind } from '../refusal.ts'

const no = (
  says: readonly [zh: string, en: string],
  todo: readonly [zh: string, en: string],
  status: RefusalKind['status'] = 422,
): RefusalKind => ({
  status,
  retry: false,
  says: { zh: says[0], en: says[1] },
  todo: { zh: todo[0], en: todo[1] },
})

const typeAgain = ['请在表格里改正这一格后再导入', 'Mend the cell in the file and import it again'] as const
const onMap = ['请在对照表里补上，或改正这一格', 'Add it to the table of the map, or mend the cell'] as const

/** Why a row of a file is not taken. The cell stands beside it. */
export const refuseImport = declareRefusals('import', {
  empty: no(['这一格不能空', 'The cell is empty and must not be'], typeAgain),
  'failed-formula': no(['这一格的公式出错', 'The formula of the cell failed'], typeAgain),
  'ruined-number': no(
    ['号码被表格四舍五入，后几位已丢失', 'The spreadsheet rounded the number and lost its last digits'],
    ['请把这一列设为文本，照原件重新填写', 'Set the column to text and type it again from the paper'],
  ),
  'not-a-day': no(['不是能认出的日期', 'Not a date that can be recognised'], typeAgain),
  'month-unclear': no(
    ['小数写的年月分不清是1月还是10月', 'Written as a decimal, January and October cannot be told apart'],
    ['请把这一列设为文本，写成 2020.10 或 2020.01', 'Set the column to text and write 2020.10 or 2020.01'],
  ),
  'not-a-number': no(['不是数字', 'Not a number'], typeAgain),
  'too-long': no(['超过 {max} 个字', 'More than {max} characters'], typeAgain),
  'wrong-form': no(['内容不合要求', 'Not in the form that is needed'], typeAgain),
  'not-in-table': no(['对照表里没有“{value}”', 'The table of the map has no “{value}”'], onMap),
  'no-such-choice': no(['没有“{value}”这一选项', 'There is no choice “{value}”'], onMap),
  'no-such-place': no(['没有找到地点“{value}”', 'No place “{value}” was found'], onMap),
  'several-places': no(
    ['有 {count} 个地点叫“{value}”', '{count} places are called “{value}”'],
    ['请在对照中加上镇街一列', 'Name the column of the town in the map as well'],
  ),
  'outside-boundaries': no(
    ['坐标不在任何已知边界内', 'The point lies within none of the boundaries'],
    ['请核对坐标和坐标系', 'Check the point and its datum'],
  ),
  'not-a-point': no(['不是中国境内的坐标', 'Not a point in China'], typeAgain),
  'no-such-organisation': no(['没有找到单位“{value}”', 'No organisation “{value}” was found'], onMap),
  'twice-in-file': no(
    ['与第 {row} 行是同一条', 'The same as row {row}'],
    ['请删去重复的一行', 'Delete one of the two'],
    409,
  ),
  'in-the-future': no(['时间还没有到', 'The time has not come yet'], typeAgain),
  'before-records': no(['1992年以前的不能导入', 'Nothing before 1992 can be imported'], typeAgain),
  'times-reversed': no(['办结早于上报', 'It was closed before it was reported'], typeAgain),
  'closed-when': no(['已结束的要有办结时间', 'What is over needs the time at which it was closed'], typeAgain),
  'moved-on': no(
    ['已在系统内继续办理，不再随文件变更', 'It was carried on here since; the file no longer changes it'],
    ['请在事项页上更正', 'Correct it on the page of the case'],
    409,
  ),
  erased: no(
    ['已按规定删除，不再导入', 'It was erased and does not come back'],
    ['无须处理', 'Nothing needs to be done'],
    410,
  ),
  'only-imports': no(
    ['这一步只能由导入办理', 'Only an import may do this'],
    ['请用导入命令', 'Use the import command'],
    403,
  ),
  'too-little': no(
    ['只有姓名，不能与同名的人区分', 'A name alone cannot be told from namesakes'],
    ['请补上证件号码、出生年月或电话', 'Add identity number, birth or phone'],
  ),
  'no-heads': no(
    ['没有找到写着“姓名”的表头', 'No line of heads with a name column was found'],
    ['请核对是不是人员名册', 'Check whether it is a list of people'],
  ),
})
