import { describe, expect, it } from 'vitest'
import { nextPicker, type PickerState, type PickerStep, stillPicker } from './picker-state.ts'

const found = [
  { id: '1', name: '汪德明' },
  { id: '2', name: '汪德民' },
]
const walk = (...steps: PickerStep[]): PickerState => steps.reduce(nextPicker, stillPicker)

describe('a picker', () => {
  it('searches what is typed and preselects the best match', () => {
    const state = walk({ do: 'type', query: 'wdm' }, { do: 'found', query: 'wdm', found })
    expect(state).toMatchObject({ open: true, state: 'found', at: 0 })
  })
  it('drops the answer to what is no longer typed', () => {
    const state = walk({ do: 'type', query: 'w' }, { do: 'type', query: 'wd' }, { do: 'found', query: 'w', found })
    expect(state).toMatchObject({ state: 'searching', found: [] })
    expect(walk({ do: 'type', query: 'wd' }, { do: 'failed', query: 'w' }).state).toBe('searching')
  })
  it('moves between the first and the last', () => {
    const open = walk({ do: 'type', query: 'w' }, { do: 'found', query: 'w', found })
    expect(nextPicker(open, { do: 'move', key: 'ArrowUp' }).at).toBe(0)
    expect(nextPicker(nextPicker(open, { do: 'move', key: 'ArrowDown' }), { do: 'move', key: 'ArrowDown' }).at).toBe(1)
    expect(nextPicker(open, { do: 'move', key: 'End' }).at).toBe(1)
    expect(nextPicker(stillPicker, { do: 'move', key: 'ArrowDown' })).toMatchObject({ open: true, at: 0 })
  })
  it('forgets what was typed when a choice is taken', () => {
    expect(walk({ do: 'type', query: 'w' }, { do: 'found', query: 'w', found }, { do: 'clear' })).toEqual(stillPicker)
  })
})
