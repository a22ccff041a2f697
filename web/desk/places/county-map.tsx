import type { EChartsCoreOption } from 'echarts/core'
import { useEffect, useState } from 'react'
import { colours } from '../../looks/theme.ts'
import { Chart } from '../../parts/desk/chart.tsx'
import { useWords } from '../../words/language.ts'

/** A place on the map: how many are open, and how many of them are late. */
export interface Bubble {
  readonly code: string
  readonly name: string
  readonly lon: number
  readonly lat: number
  readonly open: number
  readonly overdue: number
}

interface CountyMapProps {
  county: string
  bubbles: readonly Bubble[]
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

/** px of a side: the area goes with what is open; the smallest still holds its number. */
const side = (open: number): number => Math.max(18, Math.min(Math.sqrt(open) * 7, 64))

/** The county as a sketch: a square a place, as large as what is open there, its number inside. Late ones are said in words, not in colour. */
export const CountyMap = ({ county, bubbles, onOpen }: CountyMapProps) => {
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
  const data = bubbles.map((bubble) => ({ name: bubble.code, value: [bubble.lon, bubble.lat, bubble.open], bubble }))
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
      formatter: ({ data }: { data: { bubble: Bubble } }) =>
        t('places.bubble', { name: data.bubble.name, open: data.bubble.open, overdue: data.bubble.overdue }),
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
          formatter: ({ data }: { data: { bubble: Bubble } }) => String(data.bubble.open),
        },
      },
      {
        // Names lie on a layer of their own, so that no square covers one. Late ones stand on a second line: names side by side stay apart.
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
            data.bubble.overdue > 0
              ? t('places.label-overdue', { name: data.bubble.name, overdue: data.bubble.overdue })
              : data.bubble.name,
        },
      },
    ],
  }
  return (
    <figure className="county-map">
      <Chart label={t('places.map')} option={option} height={700} onOpen={onOpen} />
      <figcaption className="meta">{t('places.sketch')}</figcaption>
    </figure>
  )
}
