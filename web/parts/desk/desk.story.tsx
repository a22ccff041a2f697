import { workGroups } from '../../gallery/desk-sample.ts'
import type { Story } from '../../gallery/story.ts'
import { Chip } from '../chip.tsx'
import type { WorkItem } from '../work-list.tsx'
import { Chart, hairAxis } from './chart.tsx'
import { DataTable } from './data-table.tsx'

const rows = workGroups.flatMap((group) => group.items)
const option = {
  xAxis: { type: 'category', data: ['文昌', '龙眠', '龙腾', '孔城'], ...hairAxis },
  yAxis: { type: 'value', ...hairAxis },
  series: [{ type: 'bar', data: [32, 21, 14, 9], barWidth: 18 }],
}

export const story: Story = {
  part: 'DataTable, Chart',
  at: 'public',
  cases: [
    {
      words: '表格',
      show: () => (
        <DataTable<WorkItem>
          label="案卷"
          columns={[
            { key: 'title', words: '事项', show: (row) => row.title, sortBy: (row) => row.title },
            { key: 'where', words: '地点', show: (row) => row.where },
            { key: 'due', words: '时限', show: (row) => <Chip {...row.chip} />, width: 140 },
            {
              key: 'length',
              words: '字数',
              kind: 'number',
              width: 90,
              show: (row) => row.title.length,
              sortBy: (row) => row.title.length,
            },
          ]}
          rows={rows.slice(0, 5)}
          rowKey={(row) => row.id}
          total={rows.length}
          here={rows[1]?.id}
          page={{ at: 1, size: 5, onPage: () => {} }}
          onExport={() => new Promise((done) => setTimeout(done, 1500))}
          sum="6 + 11 = 17"
          empty={{ words: '没有案卷。' }}
        />
      ),
    },
    {
      words: '空表',
      show: () => (
        <DataTable<WorkItem>
          label="案卷"
          columns={[{ key: 'title', words: '事项', show: (row) => row.title }]}
          rows={[]}
          rowKey={(row) => row.id}
          empty={{ words: '没有找到“文德路”。可试编号、社区名或姓名首字母。' }}
        />
      ),
    },
    { words: '图', show: () => <Chart label="各镇街待派遣件数" option={option} /> },
  ],
}
