import type { ThemeConfig } from 'antd'

/** The colours of tokens.css, for Ant Design, which wants values. theme.test.ts keeps the two equal. */
export const colours = {
  wall: '#f7f5f0',
  paper: '#fdfcf9',
  ink: '#1f2329',
  'tile-800': '#2f353c',
  'tile-700': '#464c53',
  'tile-600': '#5f656c',
  'tile-500': '#8b8f90',
  'tile-400': '#b4b3ac',
  'tile-300': '#d3cfc5',
  'tile-200': '#e4e0d7',
  'tile-100': '#efece5',
  vermilion: '#b5362b',
  'vermilion-press': '#962a21',
  'vermilion-tint': '#fbf1ee',
  ok: '#2a6147',
  soon: '#7d5200',
  late: '#98211a',
} as const

export const fontFamily =
  '"PingFang SC","HarmonyOS Sans SC","Microsoft YaHei UI","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",sans-serif'

const c = colours
const floating = `0 6px 20px rgba(31,35,41,.10),0 0 0 1px ${c['tile-300']}`

/**
 * Ant Design 6 in our colours. The seed colorPrimary is ink, so that checkboxes, pagers, pickers and switches stay quiet;
 * vermilion is handed out by name to two things only: the primary button and the here-mark (menu bar, tab bar).
 */
export const liuchiTheme: ThemeConfig = {
  token: {
    colorPrimary: c['tile-800'],
    colorPrimaryHover: c.ink,
    colorPrimaryActive: c.ink,
    colorPrimaryBg: c['vermilion-tint'],
    colorPrimaryBorder: c['tile-500'],
    colorInfo: c['tile-700'],
    colorSuccess: c.ok,
    colorWarning: c.soon,
    colorError: c.late,
    colorLink: c.ink,
    colorTextBase: c.ink,
    colorText: c.ink,
    colorTextSecondary: c['tile-700'],
    colorTextTertiary: c['tile-600'],
    colorTextQuaternary: c['tile-600'],
    colorTextPlaceholder: c['tile-600'],
    colorTextDisabled: c['tile-600'],
    colorBgBase: c.paper,
    colorBgLayout: c.wall,
    colorBgContainer: c.paper,
    colorBgElevated: c.paper,
    colorFillAlter: c.wall,
    colorBorder: c['tile-500'],
    colorBorderSecondary: c['tile-200'],
    colorSplit: c['tile-200'],
    controlItemBgHover: c['tile-100'],
    controlItemBgActive: c['vermilion-tint'],
    controlOutline: c.ink,
    controlOutlineWidth: 2,
    lineWidthFocus: 2,
    fontFamily,
    fontSize: 14,
    fontWeightStrong: 600,
    borderRadius: 4,
    borderRadiusSM: 2,
    borderRadiusLG: 6,
    controlHeight: 32,
    lineWidth: 1,
    linkDecoration: 'underline',
    linkHoverDecoration: 'underline',
    motion: false,
    wireframe: false,
    boxShadow: floating,
    boxShadowSecondary: floating,
  },
  components: {
    Button: {
      colorPrimary: c.vermilion,
      colorPrimaryHover: c['vermilion-press'],
      colorPrimaryActive: c['vermilion-press'],
      primaryShadow: 'none',
      defaultShadow: 'none',
    },
    Menu: {
      itemHeight: 32,
      itemSelectedBg: c.paper,
      itemSelectedColor: c.ink,
      activeBarWidth: 3,
      colorPrimary: c.vermilion,
    },
    Tabs: { inkBarColor: c.vermilion, itemSelectedColor: c.ink },
    Table: {
      headerBg: c.paper,
      headerColor: c['tile-600'],
      headerSplitColor: 'transparent',
      borderColor: c['tile-200'],
      rowHoverBg: c['tile-100'],
      rowSelectedBg: c['vermilion-tint'],
      rowSelectedHoverBg: c['vermilion-tint'],
      cellPaddingBlockSM: 7,
      cellFontSizeSM: 13,
    },
    Form: { labelColor: c['tile-700'], verticalLabelPadding: '0 0 4px', itemMarginBottom: 16 },
    Input: { hoverBorderColor: c.ink, activeBorderColor: c.ink, activeShadow: `0 0 0 1px ${c.ink}` },
    InputNumber: { hoverBorderColor: c.ink, activeBorderColor: c.ink, activeShadow: `0 0 0 1px ${c.ink}` },
    Select: { hoverBorderColor: c.ink, activeBorderColor: c.ink },
    DatePicker: { hoverBorderColor: c.ink, activeBorderColor: c.ink, activeShadow: `0 0 0 1px ${c.ink}` },
    Layout: { siderBg: c.wall, bodyBg: c.wall, headerBg: c.paper },
    Progress: { defaultColor: c['tile-800'], remainingColor: c['tile-100'] },
    Tag: { defaultBg: 'transparent', defaultColor: c['tile-700'] },
  },
}
