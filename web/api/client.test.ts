import { expect, it } from 'vitest'
import { typedApart } from './client.ts'

it('what somebody typed leaves the address of a request and travels in a header', () => {
  const apart = typedApart(new Request('http://house.example/api/cases?list=all&q=%E7%8E%8B%E5%BC%BA%20%25&limit=60'))
  expect(apart.url).toBe('http://house.example/api/cases?list=all&limit=60')
  expect(decodeURIComponent(apart.headers.get('liuchi-typed') ?? '')).toBe('王强 %')
})

it('other requests are sent as they are', () => {
  const request = new Request('http://house.example/api/cases?list=all', { method: 'POST', body: '{"q":"王强"}' })
  expect(typedApart(request)).toBe(request)
})
