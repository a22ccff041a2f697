import { expect, it } from 'vitest'
import { findLastList, keepLastList } from './last-list.ts'

const memory = (start?: string) => {
  let held = start ?? null
  return {
    getItem: () => held,
    setItem: (_: string, value: string) => {
      held = value
    },
  }
}

it('the list that was left is found again with its filters and its case', () => {
  const store = memory()
  keepLastList({ href: '/work/p/to-dispatch?source=grid', id: 'a' }, store)
  expect(findLastList(store)).toEqual({ href: '/work/p/to-dispatch?source=grid', id: 'a' })
  keepLastList({ href: '/work/p/to-dispatch', id: undefined }, store)
  expect(findLastList(store)).toEqual({ href: '/work/p/to-dispatch', id: undefined })
})

it.each([undefined, '', '{', '1', 'null', '{"href":1}', '{"href":"https://example.org"}'])(
  'what is not a list leads nowhere: %j',
  (held) => {
    expect(findLastList(memory(held))).toBeUndefined()
  },
)
