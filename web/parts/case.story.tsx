import { useState } from 'react'
import { acts } from '../gallery/desk-case.tsx'
import { readers, steps } from '../gallery/desk-sample.ts'
import type { Story } from '../gallery/story.ts'
import { ActPanel, type OpenAct } from './act-panel.tsx'
import { KeySteps } from './key-steps.tsx'
import { KeyValues } from './key-values.tsx'
import { PhoneNumber } from './phone-number.tsx'
import { Readers } from './readers.tsx'
import { Ends, Section } from './section.tsx'
import { Timeline } from './timeline.tsx'
import { WhoNow } from './who-now.tsx'

const Keys = () => {
  const [chosen, setChosen] = useState('lamps')
  return (
    <KeySteps
      chosen={chosen}
      onChoose={setChosen}
      steps={[
        { key: 'D', title: '派遣', note: '类别随案带出' },
        {
          label: '承办单位',
          options: [
            { id: 'lamps', key: '1', words: '市政设施科', aside: '唐志远 在岗', basis: '依据：权责清单第 37 项' },
            { id: 'street', key: '2', words: '城市管理办公室', basis: '依据：街道办事处自有' },
          ],
        },
      ]}
    />
  )
}

const Acts = ({ open }: { open: Omit<OpenAct, 'id'> }) => {
  const [id, setId] = useState('remind')
  return <ActPanel acts={acts} open={{ ...open, id }} onOpen={setId} onDo={() => {}} />
}

export const story: Story = {
  part: 'Timeline, WhoNow, ActPanel, KeySteps, Readers, KeyValues, Section, PhoneNumber',
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
    { words: '三键', show: () => <Keys /> },
    {
      words: '一节',
      show: () => (
        <Section title="派出后" note="试算" aside="09:12">
          <Ends>没有可做的</Ends>
        </Section>
      ),
    },
    { words: '号码', show: () => <PhoneNumber phone={{ shown: '0556-000-1203', masked: false }} /> },
    { words: '事实', show: () => <KeyValues rows={[{ label: '上报', words: '方玉梅 专职网格员' }]} /> },
  ],
}
