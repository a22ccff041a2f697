const tile = { width: 300, height: 150 }

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll("'", '&apos;')

/** The tile of a watermark as an address for CSS: ink at 5.5 %, slanted by 18 degrees. */
export function watermarkTile(words: string): string {
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' width='${tile.width}' height='${tile.height}'><text x='20' y='100' font-size='14' font-family='Noto Sans CJK SC,Microsoft YaHei,PingFang SC' fill='#1f2329' fill-opacity='.055' transform='rotate(-18 150 75)'>${escaped(words)}</text></svg>`
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`
}

interface WatermarkProps {
  name: string
  /** 'YYYY-MM-DD' */
  day: string
  /** 'HH:mm' */
  minute: string
}

/** Lies over a list of people, takes no pointer, and is printed too: who looked, on which day, at which minute. */
export const Watermark = ({ name, day, minute }: WatermarkProps) => (
  <div
    className="watermark"
    aria-hidden="true"
    data-words={`${name} ${day} ${minute}`}
    style={{ backgroundImage: watermarkTile(`${name} ${day} ${minute}`) }}
  />
)
