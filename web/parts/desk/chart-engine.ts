// The parts of ECharts that the desk draws with. SVG, so that prints are sharp.
import { BarChart, LineChart, MapChart, ScatterChart } from 'echarts/charts'
import { AriaComponent, DatasetComponent, GeoComponent, GridComponent, TooltipComponent } from 'echarts/components'
import { type EChartsType, init, registerMap, use } from 'echarts/core'
import { LabelLayout } from 'echarts/features'
import { SVGRenderer } from 'echarts/renderers'

use([
  AriaComponent,
  BarChart,
  DatasetComponent,
  GeoComponent,
  GridComponent,
  LabelLayout,
  LineChart,
  MapChart,
  ScatterChart,
  SVGRenderer,
  TooltipComponent,
])

export { registerMap }

/** Starts a chart in an element; the caller disposes of it. */
export const startChart = (pane: HTMLElement): EChartsType => init(pane, null, { renderer: 'svg' })
