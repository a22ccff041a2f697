import { useEffect, useState } from 'react'
import { useAsk } from '../api/hooks.ts'
import { useWords } from '../words/language.ts'
import { drawingOf, type Outline } from './map-drawing.ts'

interface PublicMapProps {
  programme: string
  /** Which filter of the list it counts. */
  show: string
  /** The same in words: '超时'. */
  what: string
  onTown: (code: string) => void
}

/** The boundaries are loaded only where a map may be shown. */
async function findOutline(county: string): Promise<Outline | null> {
  const { default: counties } = await import('#county/map/counties.json')
  const own = counties.features.find((feature) => feature.properties.code === county)
  return own ? (own.geometry.coordinates as unknown as Outline) : null
}

/**
 * The county with a square a town, as large as what the list's filter holds there, under the approval number of the map. The
 * house answers nothing of it before the number was entered; the same counts stand beside it, each leading to its list.
 */
export const PublicMap = ({ programme, show, what, onTown }: PublicMapProps) => {
  const { t } = useWords()
  const { data: map } = useAsk('/api/public/{programme}/map', {
    params: { path: { programme }, query: { show } },
  })
  const [outline, setOutline] = useState<Outline | null>(null)
  const county = map?.county
  useEffect(() => {
    let gone = false
    if (county) void findOutline(county).then((found) => !gone && setOutline(found))
    return () => {
      gone = true
    }
  }, [county])
  if (!map || !outline) return null
  const drawing = drawingOf(outline, map.towns)
  return (
    <figure className="public-map">
      <figcaption>
        <b>{t('public.map-of', { what })}</b>
        <span>{t('public.map', { number: map.number })}</span>
      </figcaption>
      <div>
        <svg role="img" viewBox={`0 0 ${drawing.width} ${drawing.height}`} style={{ maxWidth: drawing.width }}>
          <title>{t('public.map-of', { what })}</title>
          <path className="county" d={drawing.path} />
          {drawing.towns.map(({ code, name, count, x, y, side }) => (
            <g key={code}>
              <rect x={x - side / 2} y={y - side / 2} width={side} height={side} />
              <text className="inside" x={x} y={y + 4}>
                {count}
              </text>
              <text x={x} y={y + side / 2 + 14}>
                {name}
              </text>
            </g>
          ))}
        </svg>
        <ul>
          {map.towns.map(({ code, name, count }) => (
            <li key={code}>
              <button type="button" onClick={() => onTown(code)}>
                {name}
              </button>
              {count.toLocaleString('en')}
            </li>
          ))}
        </ul>
      </div>
      <small className="meta">{t('public.map-note')}</small>
    </figure>
  )
}
