/**
 * Nine drawings for the kinds of problems, 48 by 48, square ends, two strengths: a grey floor and an ink line.
 * Phones show them large; beside each stands its word, so that none has to be understood alone.
 */
const drawings = {
  lamp: {
    floor: 'M23 14h16l5 14H18z',
    lines: ['M10 44V14q0-6 6-6h16v4M5 44h12M26 12h12l2 5H24z', 'M27 22l-2 5M32 22v5M37 22l2 5'],
  },
  manhole: {
    floor: 'M4 34h40v8H4z',
    lines: ['M4 34h40M4 42h40M8 34l4-22h24l4 22', 'M24 15v4M24 23v4', 'M17 29h14M17 31h14'],
  },
  water: {
    floor: 'M4 28h40v16H4z',
    lines: ['M24 5q-7 8-7 12a7 7 0 0 0 14 0q0-4-7-12zM4 30q5-4 10 0t10 0 10 0 10 0M4 38q5-4 10 0t10 0 10 0 10 0'],
  },
  rubbish: {
    floor: 'M12 16h24v28H12z',
    lines: ['M8 14h32M18 14V8h12v6M12 14l2 30h20l2-30M20 22v14M28 22v14'],
  },
  tree: { floor: 'M10 6h28v22H10z', lines: ['M24 44V20M24 30l8-7M24 26l-7-6M10 6h28v22H10zM12 44h24'] },
  parking: {
    floor: 'M6 20h36v14H6z',
    lines: ['M6 34V22l6-10h22l8 10v12zM6 22h36M12 34v6M36 34v6M12 28h4M32 28h4'],
  },
  wires: {
    floor: 'M21 4h6v40h-6z',
    lines: ['M24 4v40M10 12h28M14 20h20M4 14q6 8 10 0M34 14q6 12 10 2M16 44h16'],
  },
  noise: { floor: 'M6 18h10v12H6z', lines: ['M6 18h10l10-9v30l-10-9H6zM32 18q4 6 0 12M37 13q8 11 0 22'] },
  other: { floor: 'M6 8h36v26H6z', lines: ['M6 8h36v26H22l-8 8v-8H6zM14 18h20M14 25h13'] },
} as const

export type PictogramName = keyof typeof drawings
export const pictogramNames = Object.keys(drawings) as readonly PictogramName[]

/** One drawing. @param size px; the elderly mode passes 60 */
export const Pictogram = ({ name, size = 34 }: { name: PictogramName; size?: number }) => (
  <svg className="pictogram" width={size} height={size} viewBox="0 0 48 48" aria-hidden="true">
    <path className="floor" d={drawings[name].floor} />
    {drawings[name].lines.map((line) => (
      <path key={line} d={line} />
    ))}
  </svg>
)
