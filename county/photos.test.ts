import sharp from 'sharp'
import { expect, test } from 'vitest'
import type { Id } from '#kernel/id.ts'
import { catalogue, type Pictogram } from '#programmes/grid-casework/catalogue.ts'
import { drawScene, openAlbum, scenes, scenesOf, takePicture } from './photos.ts'

test('every pictogram has a scene, each drawn before and after', () => {
  for (const pictogram of Object.keys(catalogue.pictograms))
    expect(scenesOf(pictogram as Pictogram).length).toBeGreaterThan(0)
  const drawn = scenes.flatMap((scene) => [drawScene(scene, 'before'), drawScene(scene, 'after')])
  expect(drawn.length).toBe(24)
  expect(new Set(drawn).size).toBe(24)
  expect(drawScene(scenes[0]!, 'before')).toBe(drawn[0])
})

test('scenes are drawn in wall and tile tones only, and name nothing', () => {
  for (const scene of scenes) {
    const svg = drawScene(scene, 'before') + drawScene(scene, 'after')
    for (const [colour] of svg.matchAll(/#[0-9a-f]{6}/g)) {
      const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
      expect(Math.max(...channels) - Math.min(...channels), `${scene.key} ${colour}`).toBeLessThan(20)
    }
    expect(svg).not.toMatch(/<text|<image|href/)
    expect(svg).not.toMatch(/NaN|undefined/)
  }
})

test('a picture is a JPEG of 1200 by 800 that says nothing about itself', async () => {
  const image = await takePicture(scenes[4]!, 'before')
  const about = await sharp(image.full).metadata()
  expect([about.format, about.width, about.height, about.exif]).toEqual(['jpeg', 1200, 800, undefined])
  expect(image.full.length).toBeLessThan(120_000)
})

test('an album keeps a picture once in each county, however often it is used', async () => {
  const kept: string[] = []
  const staged: number[] = []
  const album = openAlbum({
    async keep(county, image) {
      kept.push(county)
      return {
        address: Buffer.alloc(32),
        thumbAddress: Buffer.alloc(32),
        bytes: image.full.length,
        width: 1200,
        height: 800,
      }
    },
    async stage(_, files) {
      staged.push(files.length)
    },
  })
  const taken = {
    id: '0190a0e4-7b3a-7c11-8d2e-5f6a7b8c9d0e' as Id,
    scene: scenes[0]!,
    when: 'before',
    by: null,
  } as const
  await album.stage('340881', [taken, taken])
  await Promise.all([album.stage('340881', [taken]), album.stage('340828', [taken]), album.stage('340828', [])])
  expect(kept.sort()).toEqual(['340828', '340881'])
  expect(staged).toEqual([2, 1, 1])
})
