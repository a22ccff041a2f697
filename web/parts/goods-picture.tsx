/**
 * One drawing for each category of goods, in the same hand as the pictograms: 48 by 48, square ends, a grey floor and an ink line. Beside
 * it always stands the name of the goods.
 */
const drawings = {
  grain: {
    floor: 'M12 16h24v26H12z',
    lines: 'M16 16l-4 6v20h24V22l-4-6zM16 16V8h16v8M16 12h16M24 24v12M18 28l6 4 6-4',
  },
  seasoning: {
    floor: 'M16 20h16v22H16z',
    lines: 'M19 20V10h10v10l3 5v17H16V25zM19 10V6h10v4M16 30h16M21 25v-2M27 25v-2',
  },
  washing: {
    floor: 'M12 18h20v24H12z',
    lines: 'M12 18h20v24H12zM16 18V8h10l6 6v4M16 12h8M12 27h20M12 35h20M37 8v4M35 10h4M39 18v4M37 20h4',
  },
  bath: { floor: 'M8 12h20v30H8z', lines: 'M8 12h20v30H8zM8 18h20M8 36h20M34 42V20h6v22zM34 20l1-8h4l1 8M35 12V8h4v4' },
  paper: { floor: 'M6 22h36v20H6z', lines: 'M6 22h36v20H6zM6 28h36M16 22q2-12 8-12t8 12M20 22q0-6 4-12M18 35h12' },
  home: {
    floor: 'M14 20h22v22H14z',
    lines: 'M14 20h22l-3 22H17zM36 24h6v10h-7M18 14q2-3 0-6M25 14q2-3 0-6M32 14q2-3 0-6',
  },
  farm: {
    floor: 'M10 6h16v10H10z',
    lines: 'M10 6h16v10H10zM18 16v28M14 44h8M34 44V18M28 18h12M28 18V8M34 18V6M40 18V8',
  },
  school: { floor: 'M8 8h22v34H8z', lines: 'M8 8h22v34H8zM13 8v34M18 16h8M18 22h8M36 6l4 4v24l-4 8-2-8V10zM34 30h6' },
  other: { floor: 'M8 18h32v24H8z', lines: 'M8 18h32v24H8zM8 18l4-8h24l4 8M24 10v32M20 26h8' },
} as const

type GoodsCategory = keyof typeof drawings
export const isGoods = (category: string | undefined): category is GoodsCategory =>
  category !== undefined && category in drawings
export const goodsCategories = Object.keys(drawings) as readonly GoodsCategory[]

/** The drawing of a category of goods; goods of a category that is not known here have the box of all others. */
export const GoodsPicture = ({ category, size = 34 }: { category: string; size?: number }) => {
  const { floor, lines } = drawings[isGoods(category) ? category : 'other']
  return (
    <svg className="pictogram" width={size} height={size} viewBox="0 0 48 48" aria-hidden="true">
      <path className="floor" d={floor} />
      <path d={lines} />
    </svg>
  )
}
