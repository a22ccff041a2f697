import type { Pick, Search } from '../parts/picker.tsx'

// A stand-in for the server's search: a few names with their pinyin and initials.
type Known = Pick & { readonly heard: readonly string[] }

const among =
  (known: readonly Known[]): Search =>
  async (query) =>
    known
      .filter((one) => one.name.includes(query) || one.heard.some((word) => word.startsWith(query.toLowerCase())))
      .map(({ id, name, detail }) => ({ id, name, ...(detail ? { detail } : {}) }))

export const searchPlace = among([
  {
    id: '340881001001',
    name: '文昌街道文德社区',
    heard: ['wenchangjiedaowendeshequ', 'wcjdwdsq', 'wdsq', 'wendeshequ'],
  },
  { id: '340881001002', name: '文昌街道六尺巷社区', heard: ['wenchangjiedaoliuchixiangshequ', 'wcjdlcxsq', 'lcxsq'] },
  { id: '340881002001', name: '龙眠街道东关社区', heard: ['longmianjiedaodongguanshequ', 'lmjddgsq', 'dgsq'] },
])
export const searchPerson = among([
  { id: 'p1', name: '汪德明', detail: '二组，4 口人，住何家隔壁', heard: ['wangdeming', 'wdm'] },
  { id: 'p2', name: '汪德民', detail: '二组，2 口人，1958 年生', heard: ['wangdemin', 'wdm'] },
  { id: 'p3', name: '章素琴', detail: '文昌街道综治中心', heard: ['zhangsuqin', 'zsq'] },
])
export const searchOrganisation = among([
  { id: 'lamps', name: '市城管局市政设施科', heard: ['shichengguanjushizhengsheshike', 'scgjszssk', 'szssk'] },
  { id: 'street', name: '文昌街道城市管理办公室', heard: ['wenchangjiedaochengshiguanlibangongshi', 'wcjdcsglbgs'] },
])
