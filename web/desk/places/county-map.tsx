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

/** The outline of one county is registered with the charts once. */
async function registerCounty(county: string): Promise<boolean> {
  const [{ default: counties }, { registerMap }] = await Promise.all([import('#county/map/counties.json'), import('../../parts/desk/chart-engine.ts')])
  const features = counties.features.filter((feature) => feature.properties.code === county)
  if (features.length === 0) return false
  registerMap(county, { type: 'FeatureCollection', features } as unknown as Parameters<typeof registerMap>[1])
  return true
}

const side = (open: number): number => 10 + Math.min(Math.sqrt(open) * 5, 44)

/** The county as a sketch: a square a place, as large as what is open there. Late ones are said in words, not in colour. */
export const CountyMap = ({ county, bubbles, onOpen }: CountyMapProps) => {
  const { t } = useWords()
  const [known, setKnown] = useState<boolean>()
  useEffect(() => {
    let gone = false
    void registerCounty(county).then((found) => !gone && setKnown(found))
    return () => {
      gone = true
    }
  }, [county])
  if (known === undefined) return <p className="meta map-note">{t('chart.loading')}</p>
  if (!known) return <p className="meta map-note">{t('places.no-map')}</p>
  const option: EChartsCoreOption = {
    geo: {
      map: county,
      silent: true,
      roam: false,
      layoutCenter: ['50%', '50%'],
      layoutSize: '96%',
      itemStyle: { areaColor: colours.wall, borderColor: colours['tile-400'], borderWidth: 1 },
    },
    tooltip: {
      formatter: ({ data }: { data: { bubble: Bubble } }) => t('places.bubble', { name: data.bubble.name, open: data.bubble.open, overdue: data.bubble.overdue }),
    },
    series: [
      {
        type: 'scatter',
        coordinateSystem: 'geo',
        symbol: 'rect',
        symbolSize: (value: number[]) => side(value[2] ?? 0),
        data: bubbles.map((bubble) => ({ name: bubble.code, value: [bubble.lon, bubble.lat, bubble.open], bubble })),
        itemStyle: { color: colours['tile-200'], borderColor: colours['tile-700'], borderWidth: 1 },
        emphasis: { itemStyle: { color: colours['tile-300'], borderColor: colours.ink } },
        label: {
          show: true,
          position: 'bottom',
          distance: 3,
          color: colours.ink,
          fontSize: 12,
          lineHeight: 16,
          formatter: ({ data }: { data: { bubble: Bubble } }) =>
            data.bubble.overdue > 0
              ? t('places.label-overdue', { name: data.bubble.name, open: data.bubble.open, overdue: data.bubble.overdue })
              : t('places.label', { name: data.bubble.name, open: data.bubble.open }),
        },
        labelLayout: { hideOverlap: true },
      },
    ],
  }
  return (
    <figure className="county-map">
      <Chart label={t('places.map')} option={option} height={560} onOpen={onOpen} />
      <figcaption className="meta">{t('places.sketch')}</figcaption>
    </figure>
  )
}
