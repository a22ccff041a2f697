export const noticeWords = { zh: '公示', en: 'Public notices' }
export const objectionWords = { zh: '公示异议', en: 'Objections to notices' }

/** How an objection was decided. */
export const results = {
  upheld: { zh: '异议成立', en: 'Upheld' },
  dismissed: { zh: '异议不成立', en: 'Not upheld' },
}

export const noticeSays = {
  'stage.0': { zh: '拟定', en: 'Drafted' },
  'stage.1': { zh: '公示', en: 'On notice' },
  'stage.2': { zh: '期满', en: 'Over' },
  'stage.withdrawn': { zh: '撤下', en: 'Taken away' },
  'flag.over': { zh: '公示期满', en: 'The notice is over' },
  'tell-over': { zh: '公示 {number} 已期满，系统已自动撤下', en: 'Notice {number} is over and was taken down' },
}
export const objectionSays = {
  'stage.0': { zh: '收到', en: 'Received' },
  'stage.1': { zh: '核查', en: 'Examined' },
  'stage.2': { zh: '答复', en: 'Answered' },
  'stage.taken-back': { zh: '撤回', en: 'Taken back' },
  'tell-decided': { zh: '您对公示的异议已有结论：{result}', en: 'Your objection to a notice was decided: {result}' },
  ...Object.fromEntries(Object.entries(results).map(([key, words]) => [`result.${key}`, words])),
}
