import { expect, it } from 'vitest'
import { watchHands } from './unasked.ts'

it('a request is the person’s own for ten seconds after a press, a key or the opening of the page', () => {
  const page = new EventTarget()
  let now = 0
  const isUnasked = watchHands(page, () => now)
  now = 10_000
  expect(isUnasked()).toBe(false)
  now = 10_001
  expect(isUnasked()).toBe(true)
  page.dispatchEvent(new Event('keydown'))
  expect(isUnasked()).toBe(false)
  now = 30_000
  page.dispatchEvent(new Event('focus'))
  expect(isUnasked()).toBe(true)
})
