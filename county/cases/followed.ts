/** What named people have reported themselves and follow, and what is on its way in the towns. */
import { drawFrom, pickFrom } from '../people.ts'
import type { Cue, Stage, Story } from './story.ts'
import { limitOf, planStory, type Teller } from './telling.ts'
import { code, community, town } from './waiting.ts'

/** Named people with reports of their own, by key: what they follow, and what they may rate. */
export const reporters = ['zuo-jiawang', 'liu-haibo', 'wang-guifen', 'cheng-haoran'] as const

export function followedStories(stage: Stage, teller: Teller): Story[] {
  const { ago, even, filed, sent, handled, closed } = teller
  const draw = drawFrom('followed')
  const stories: Story[] = []
  const add = (name: string, at: string, item: string, cues: readonly Cue[], by?: string) => {
    const village = stage.cast.villages.find((each) => each.code === at)
    if (village) stories.push(planStory(stage, name, village, item, cues, by))
  }
  const farm = code('桐城市', '黄甲镇', '石窑村')
  const market = code('桐城市', '龙眠街道', '东关社区')
  const west = code('桐城市', '文昌街道', '文德社区')
  add('own-0', farm, '020401', sent(ago(9)), 'zuo-jiawang')
  // A village settles refuse by itself: it is with the grid head.
  add('own-1', farm, '070101', [filed(ago(1.5))], 'zuo-jiawang')
  add('own-2', farm, '070201', closed(ago(14), '070201'), 'zuo-jiawang')
  add('own-3', market, '080103', sent(ago(3)), 'liu-haibo')
  add('own-4', market, '020301', handled(ago(2), '020301'), 'liu-haibo')
  add('own-5', community, '030103', sent(ago(5)), 'wang-guifen')
  add('own-6', community, '010403', closed(ago(6), '010403'), 'wang-guifen')
  add('own-7', west, '020202', closed(ago(10), '020202'), 'cheng-haoran')

  const others = stage.cast.villages.filter((each) => !each.code.startsWith(town) && !each.urban)
  for (let i = 0; i < 8; i++) {
    const item = pickFrom(draw, ['020401', '070201', '030104', '010101', '070102'])
    add(`sent-${i}`, pickFrom(draw, others).code, item, sent(ago(Math.min(limitOf(item) * 0.6, even(0.5, 6)))))
  }
  return stories
}
