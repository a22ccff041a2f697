/*
 * What is turned to another channel before it becomes a case, as dated data: an office corrects words and telephone numbers
 * in the console. Conditions are typed in Chinese; a phrase is found where one word of each of its groups stands in the same
 * sentence and none of `unless` does.
 */

export interface Phrase {
  readonly all: readonly (readonly string[])[]
  readonly unless?: readonly string[]
}

export interface Channel {
  readonly name: { readonly zh: string; readonly en: string }
  /** As it is dialled. */
  readonly phone?: string
}

export interface ExitValue {
  readonly channels: readonly Channel[]
  readonly phrases: readonly Phrase[]
  /** Catalogue items that call for this channel by themselves. */
  readonly items: readonly string[]
}

export type ExitKey = 'danger' | 'conduct' | 'petition' | 'court' | 'centre'
export type GateValue = Readonly<Record<ExitKey, ExitValue>>

const officials = [
  '书记',
  '主任',
  '村干部',
  '镇干部',
  '社区干部',
  '领导',
  '局长',
  '科长',
  '所长',
  '镇长',
  '工作人员',
  '执法人员',
  '民警',
  '网格员',
  '会计',
]
const misconduct = [
  '收钱',
  '收了钱',
  '收礼',
  '要好处',
  '好处费',
  '回扣',
  '受贿',
  '贪污',
  '贪了',
  '挪用',
  '吃拿卡要',
  '以权谋私',
  '优亲厚友',
  '虚报冒领',
  '冒领',
  '截留',
  '克扣',
  '公款',
  '公车私用',
  '赌博',
  '打人',
  '违纪',
]

export const gateSeed: GateValue = {
  danger: {
    channels: [
      { name: { zh: '报警', en: 'Police' }, phone: '110' },
      { name: { zh: '火警', en: 'Fire' }, phone: '119' },
      { name: { zh: '急救', en: 'Ambulance' }, phone: '120' },
    ],
    phrases: [
      { all: [['着火', '起火', '失火', '冒火']], unless: ['容易着火', '怕着火', '防止', '已经扑灭'] },
      {
        all: [
          ['煤气', '燃气', '天然气', '液化气'],
          ['泄漏', '漏气', '气味很大'],
        ],
      },
      { all: [['触电', '漏电伤人', '落水', '溺水', '被埋', '被困', '轻生', '跳楼', '昏倒', '昏迷', '流血不止']] },
      { all: [['持刀', '砍人', '行凶', '正在打架', '打起来了']] },
      {
        all: [
          ['车祸', '撞车', '撞人'],
          ['受伤', '伤人', '伤了', '人被'],
        ],
      },
      { all: [['塌了', '坍塌', '垮塌', '滑坡']], unless: ['担心', '怕'] },
    ],
    // What may hang, sink or leak: the numbers are shown before anything is typed.
    items: ['080101', '080301', '080304', '080401'],
  },
  conduct: {
    channels: [
      { name: { zh: '纪检监察举报', en: 'Discipline inspection hotline' }, phone: '12388' },
      { name: { zh: '选人用人举报', en: 'Organization Department hotline' }, phone: '12380' },
    ],
    phrases: [
      { all: [officials, misconduct] },
      { all: [['举报', '检举', '控告'], officials] },
      { all: [['买官', '跑官', '拉票', '带病提拔', '任人唯亲']] },
    ],
    items: [],
  },
  petition: {
    channels: [{ name: { zh: '信访接待', en: 'Petition reception' } }],
    phrases: [
      {
        all: [
          ['拖欠', '欠薪', '欠我', '欠了', '不给', '没发'],
          ['工资', '工钱', '薪水', '血汗钱'],
        ],
      },
      {
        all: [
          ['征地', '拆迁', '征收', '安置房', '土地流转'],
          ['补偿', '赔偿', '不公', '没给', '未兑现', '太低', '不合理', '纠纷'],
        ],
      },
      {
        all: [
          ['养老金', '退休金', '养老保险', '优抚', '待遇'],
          ['不公', '少发', '没有落实', '未落实', '不给', '补发'],
        ],
      },
      { all: [['信访', '上访', '多年未解决', '历史遗留']] },
    ],
    items: [],
  },
  court: {
    channels: [{ name: { zh: '公共法律服务', en: 'Public legal services' }, phone: '12348' }],
    phrases: [
      { all: [['判决', '法院', '仲裁', '诉讼', '强制执行', '起诉']] },
      {
        all: [
          ['离婚', '遗产', '继承', '借钱', '借款'],
          ['不还', '纠纷', '分割', '争'],
        ],
      },
    ],
    items: [],
  },
  centre: {
    channels: [],
    phrases: [
      {
        all: [
          ['网格中心', '综治中心', '网格员', '受理员', '派遣员'],
          ['态度', '不理', '推诿', '不管', '敷衍', '拖着', '不作为'],
        ],
      },
    ],
    items: [],
  },
}
