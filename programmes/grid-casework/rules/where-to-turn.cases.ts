import type { ExitKey } from '../gate.ts'

/** What people write, and which channels it seems to call for. Both sides of each phrase. */
export const cases: readonly (readonly [text: string, exits: readonly ExitKey[]])[] = [
  ['路灯不亮，晚上太黑', []],
  ['村干部让我来报一下，路口井盖松了', []],
  ['楼下电动车充电起火，快来', ['danger']],
  ['楼道堆放杂物，容易着火', []],
  ['巷子里有燃气泄漏的气味', ['danger']],
  ['燃气表读数不对', []],
  ['围墙塌了，压住了路', ['danger']],
  ['围墙歪了，担心哪天塌了', []],
  ['村主任发补助的时候收钱', ['conduct']],
  ['村主任电话是多少', []],
  ['收钱的停车位没有画线', []],
  ['补助收钱不合理。村主任不知道这件事', []],
  ['我要举报社区书记', ['conduct']],
  ['工地拖欠工资三个月', ['petition']],
  ['工地夜里施工吵', []],
  ['征地补偿太低', ['petition']],
  ['征地那块地边上垃圾没人清', []],
  ['邻居借钱不还', ['court']],
  ['邻居把水管接到我家门口', []],
  ['法院判决了对方不执行', ['court']],
  ['网格员态度不好，打电话不理', ['centre']],
  ['网格员来看过了，灯还是不亮', []],
  ['着火了，是村干部收钱以后放任的', ['danger', 'conduct']],
]
