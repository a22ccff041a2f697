import type { EChartsCoreOption } from 'echarts/core'
import { useEffect, useState } from 'react'
import { colours } from '../../looks/theme.ts'
import { Chart } from '../../parts/desk/chart.tsx'
import { useWords } from '../../words/language.ts'

/** A place on the map, as large as what was counted there. */
export interface Bubble {
  readonly code: string
  readonly name: string
  readonly lon: number
  readonly lat: number
  readonly counted: number
  /** What stands in the square: the count, or a rate of what was counted. */
  readonly inside: string
  /** On a second line under the name. */
  readonly below?: string | undefined
  /** All of it in words, shown beside the pointer. */
  readonly words: string
}

interface CountyMapProps {
  county: string
  bubbles: readonly Bubble[]
  /** What the map shows: '各镇街在办件数示意图'. */
  label: string
  /** That it is a sketch, and what the squares stand for. */
  note: string
  height?: number
  /** px of the largest square's side. */
  largest?: number
  onOpen: (code: string) => void
}

/** The county among its neighbours: its name on the map, and the corners that hold all of it. */
interface Outline {
  readonly name: string
  readonly corners: readonly [readonly [number, number], readonly [number, number]]
}

/** Registers the outlines of all counties and finds one; null where the map does not have it. Both are loaded with the first map. */
async function findOutline(county: string): Promise<Outline | null> {
  const [{ default: counties }, { registerMap }] = await Promise.all([
    import('#county/map/counties.json'),
    import('../../parts/desk/chart-engine.ts'),
  ])
  const own = counties.features.find((feature) => feature.properties.code === county)
  if (!own) return null
  registerMap('counties', counties as unknown as Parameters<typeof registerMap>[1])
  const flat = (own.geometry.coordinates as unknown[]).flat(Number.POSITIVE_INFINITY) as number[]
  const lon = flat.filter((_, at) => at % 2 === 0)
  const lat = flat.filter((_, at) => at % 2 === 1)
  return {
    name: own.properties.name,
    corners: [
      [Math.min(...lon), Math.max(...lat)],
      [Math.max(...lon), Math.min(...lat)],
    ],
  }
}

/** px of a side: the area goes with what was counted; the smallest still holds what stands in it. */
const sideOf = (bubbles: readonly Bubble[], largest: number) => {
  const most = Math.max(...bubbles.map((bubble) => bubble.counted), 84)
  const widest = Math.max(...bubbles.map((bubble) => bubble.inside.length), 0)
  const least = Math.max(18, widest * 7 + 6)
  return (counted: number): number => Math.max(least, Math.sqrt(counted / most) * largest)
}

/** The county as a sketch: a square a place, as large as what was counted there, a number inside. What is late is said in words, not in colour. */
export const CountyMap = ({ county, bubbles, label, note, height = 700, largest = 64, onOpen }: CountyMapProps) => {
  const { t } = useWords()
  const [outline, setOutline] = useState<Outline | null>()
  useEffect(() => {
    let gone = false
    void findOutline(county).then((found) => !gone && setOutline(found))
    return () => {
      gone = true
    }
  }, [county])
  if (outline === undefined) return <p className="meta map-note">{t('chart.loading')}</p>
  if (outline === null) return <p className="meta map-note">{t('places.no-map')}</p>
  const side = sideOf(bubbles, largest)
  const data = bubbles.map((bubble) => ({ name: bubble.code, value: [bubble.lon, bubble.lat, bubble.counted], bubble }))
  const option: EChartsCoreOption = {
    geo: {
      map: 'counties',
      silent: true,
      roam: false,
      boundingCoords: outline.corners,
      layoutCenter: ['50%', '48%'],
      layoutSize: '90%',
      itemStyle: { areaColor: colours.paper, borderColor: colours['tile-200'], borderWidth: 1 },
      regions: [
        {
          name: outline.name,
          itemStyle: { areaColor: colours['tile-100'], borderColor: colours['tile-500'], borderWidth: 1 },
        },
      ],
    },
    tooltip: {
      backgroundColor: colours.paper,
      borderColor: colours['tile-300'],
      textStyle: { color: colours.ink, fontSize: 13 },
      formatter: ({ data }: { data: { bubble: Bubble } }) => data.bubble.words,
    },
    series: [
      {
        type: 'scatter',
        coordinateSystem: 'geo',
        symbol: 'rect',
        symbolSize: (value: number[]) => side(value[2] ?? 0),
        data,
        itemStyle: { color: colours['tile-800'], borderColor: colours.paper, borderWidth: 1 },
        emphasis: { itemStyle: { color: colours.ink } },
        label: {
          show: true,
          position: 'inside',
          color: colours.paper,
          fontSize: 12,
          formatter: ({ data }: { data: { bubble: Bubble } }) => data.bubble.inside,
        },
      },
      {
        // Names lie on a layer of their own, so that no square covers one. More stands on a second line: names side by side stay apart.
        type: 'scatter',
        coordinateSystem: 'geo',
        silent: true,
        symbol: 'rect',
        symbolSize: (value: number[]) => side(value[2] ?? 0),
        data,
        itemStyle: { color: 'transparent' },
        label: {
          show: true,
          position: 'bottom',
          distance: 3,
          color: colours.ink,
          fontSize: 12,
          lineHeight: 16,
          formatter: ({ data }: { data: { bubble: Bubble } }) =>
            [data.bubble.name, data.bubble.below].filter(Boolean).join('\n'),
        },
      },
    ],
  }
  return (
    <figure className="county-map">
      <Chart label={label} option={option} height={height} onOpen={onOpen} />
      <figcaption className="meta">{note}</figcaption>
    </figure>
  )
}
