import type { EChartsCoreOption, EChartsType } from 'echarts/core'
import { useEffect, useRef, useState } from 'react'
import { colours, fontFamily } from '../../looks/theme.ts'
import { useWords } from '../../words/language.ts'

/** Our colours for ECharts: ink and tiles. Colour is for time, so a chart has none unless it shows time. */
const chartGround: EChartsCoreOption = {
  animation: false,
  color: [colours['tile-800'], colours['tile-500'], colours['tile-400'], colours['tile-300']],
  textStyle: { fontFamily, color: colours['tile-700'] },
  grid: { left: 44, right: 16, top: 16, bottom: 28 },
  aria: { enabled: true },
}

/** Axes as hairlines. */
export const hairAxis = {
  axisLine: { lineStyle: { color: colours['tile-300'] } },
  axisTick: { show: false },
  axisLabel: { color: colours['tile-600'], fontSize: 12 },
  splitLine: { lineStyle: { color: colours['tile-200'] } },
}

interface ChartProps {
  label: string
  option: EChartsCoreOption
  height?: number
  /** A press on a bar or point opens the list it is counted from. */
  onOpen?: (name: string) => void
}

/** A chart of the desk. ECharts is loaded when the first one is shown. */
export const Chart = ({ label, option, height = 240, onOpen }: ChartProps) => {
  const { t } = useWords()
  const box = useRef<HTMLDivElement>(null)
  const [chart, setChart] = useState<EChartsType>()
  const opened = useRef(onOpen)
  useEffect(() => {
    opened.current = onOpen
  })
  useEffect(() => {
    const pane = box.current
    let made: EChartsType | undefined
    let gone = false
    // On its way out of the page it has no size, and a map cannot be drawn into none.
    const resized = new ResizeObserver(() => pane?.clientWidth && pane.clientHeight && made?.resize())
    void import('./chart-engine.ts').then(({ startChart }) => {
      if (gone || !pane) return
      made = startChart(pane)
      made.on('click', (event) => typeof event.name === 'string' && opened.current?.(event.name))
      resized.observe(pane)
      setChart(made)
    })
    return () => {
      gone = true
      resized.disconnect()
      made?.dispose()
    }
  }, [])
  useEffect(() => {
    chart?.setOption({ ...chartGround, ...option }, { notMerge: true })
  }, [chart, option])
  return (
    <div ref={box} role="img" aria-label={label} className="chart" style={{ height }}>
      {!chart && <span className="meta">{t('chart.loading')}</span>}
    </div>
  )
}
