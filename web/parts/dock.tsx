import type { ReactNode } from 'react'
import { Button } from './button.tsx'

interface DockProps {
  /** The one act of the page. Left out where there is none. */
  go?: { readonly words: string; readonly onGo: () => void; readonly busy?: boolean; readonly disabled?: boolean }
  /** The sum above the button: '38 − 12，兑后余 26 分'. */
  sum?: ReactNode
  /** Small line below: '演示数据，人物均为虚构'. */
  foot?: string | undefined
}

/** The foot of a phone page: one button, the sum above it, one line below it. */
export const Dock = ({ go, sum, foot }: DockProps) => (
  <div className="dock">
    {sum && <div className="sum">{sum}</div>}
    {go && (
      <Button look="go" busy={go.busy} disabled={go.disabled} onClick={go.onGo}>
        {go.words}
      </Button>
    )}
    {foot && <p className="demo">{foot}</p>}
  </div>
)
