import { defineProgramme } from '#kernel/programme/define.ts'
import { villageName } from '../village-name.ts'
import { panelReasons, panelWords, prefixed, turnedDown } from '../words.ts'
import { meeting } from './lifecycle.ts'

const PANEL = 'points-panel'

const roles = ['village-clerk', 'village-supervision-head']
const group = { zh: '积分评议', en: 'Points panel' }

/** Meetings of the points review panel, each with its signed minutes. They tell the entries what was decided. */
export const pointsPanel = defineProgramme({
  id: PANEL,
  words: panelWords,
  zone: 'public',
  roles: {
    'village-clerk': { words: { zh: '村文书', en: 'Village clerk' }, reads: 'place' },
    'village-supervision-head': {
      words: { zh: '村务监督委员会主任', en: 'Head of village supervision' },
      reads: 'place',
    },
  },
  lifecycle: meeting,
  parameters: [],
  rules: [],
  figures: [],
  lists: [
    {
      key: 'open',
      words: { zh: '评议会（未结束）', en: 'Panel meetings not ended' },
      group,
      scope: 'desk',
      roles: ['village-clerk'],
      states: ['sitting', 'to-sign'],
    },
    {
      key: 'minutes',
      words: { zh: '评议记录', en: 'Minutes of the panel' },
      group,
      scope: 'place',
      roles,
      newest: true,
    },
  ],
  kindWords: () => panelWords,
  kinds: () => [],
  says: {
    ...prefixed('turned-down', turnedDown),
    'source.village': { zh: '村（社区）', en: 'Village' },
    'level.village': { zh: '村（社区）', en: 'Village' },
  },
  reasonWords: panelReasons,
  outcomes: ['decided'],
  hears: {},
  /** Village and year: 松岭 评2026-003. */
  numberOf(file, { book, day }) {
    const name = villageName(book, file.place)
    return { series: `${PANEL}/${file.place}/${day.slice(0, 4)}`, prefix: `${name} 评${day.slice(0, 4)}-` }
  },
  fileOf: (form) => ({
    value: {
      set: {
        place: String(form.place).slice(0, 12),
        level: 'village',
        kind: 'meeting',
        source: 'village',
        public: false,
      },
    },
    because: { rule: 'credit-points/minutes' },
  }),
})
