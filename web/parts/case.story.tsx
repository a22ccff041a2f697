import { useState } from 'react'
import { acts } from '../gallery/desk-case.tsx'
import { readers, steps } from '../gallery/desk-sample.ts'
import type { Story } from '../gallery/story.ts'
import { ActPanel, type OpenAct } from './act-panel.tsx'
import { KeyValues } from './key-values.tsx'
import { Readers } from './readers.tsx'
import { Timeline } from './timeline.tsx'
import { WhoNow } from './who-now.tsx'

const Acts = ({ open }: { open: Omit<OpenAct, 'id'> }) => {
  const [id, setId] = useState('remind')
  return <ActPanel acts={acts} open={{ ...open, id }} onOpen={setId} onDo={() => {}} />
}

export const story: Story = {
  part: 'Timeline, WhoNow, ActPanel, Readers, KeyValues',
  cases: [
    { words: '经过', show: () => <Timeline title="经过" aside="7 步，只增不改" steps={steps} /> },
    {
      words: '号码遮住',
      show: () => (
        <WhoNow
          who={{ name: '王*芬', post: '反映人', phone: { shown: '138 **** 5566', masked: true } }}
          purposes={['核实位置', '回访']}
          onUnmask={async () => '138 0000 5566'}
        />
      ),
    },
    { words: '正在试算', show: () => <Acts open={{}} /> },
    {
      words: '被拒绝',
      show: () => (
        <Acts
          open={{
            lines: ['吴长根手机收到一条'],
            refusal: {
              code: 'casework/reminded-today',
              says: '今天已经催办过一次。',
              todo: '可直接拨号，或明天再催。',
            },
          }}
        />
      ),
    },
    { words: '谁看过', show: () => <Readers readers={readers} people={5} times={11} /> },
    { words: '事实', show: () => <KeyValues rows={[{ label: '上报', words: '方玉梅 专职网格员' }]} /> },
  ],
}
