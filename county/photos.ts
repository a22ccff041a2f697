/**
 * Drawn pictures that stand for photos in the demonstration: plain, tile greys on wall tones, before and after, so that nobody
 * takes them for a real place. Twelve scenes, each drawn twice; made once and used by many cases.
 */
import sharp from 'sharp'
import { type Image, reencode } from '#kernel/files/image.ts'
import type { KeptImage, Staging } from '#kernel/files/staging.ts'
import type { Id } from '#kernel/id.ts'
import type { Pictogram } from '#programmes/grid-casework/catalogue.ts'
import { type Draw, drawFrom } from './people.ts'

export type When = 'before' | 'after'

export interface Scene {
  readonly key: string
  readonly pictogram: Pictogram
}

const scene = (key: string, pictogram: Pictogram): Scene => ({ key, pictogram })

export const scenes: readonly Scene[] = [
  ...[scene('lamp-lane', 'lamp'), scene('lamp-road', 'lamp')],
  ...[scene('manhole-cover', 'manhole'), scene('paving', 'manhole')],
  ...[scene('puddle', 'water'), scene('ditch', 'water')],
  ...[scene('bins', 'rubbish'), scene('heap', 'rubbish')],
  ...[scene('branch', 'tree'), scene('cars', 'parking'), scene('wires', 'wires'), scene('wall', 'other')],
]

/** A written page, for what is confirmed on paper; it can be read by nobody. */
export const page: Scene = scene('page', 'other')

/** The scenes that may stand for a matter; noise is not seen, so it has the wall of the street. */
export const scenesOf = (pictogram: Pictogram | undefined): readonly Scene[] => {
  const own = scenes.filter((each) => each.pictogram === pictogram)
  return own.length > 0 ? own : scenes.filter((each) => each.pictogram === 'other')
}

const width = 1200
const height = 800
/** Wall and tile tones of the looks, from light to dark. */
const paper = '#fdfcf9'
const wall = '#efece5'
const pale = '#e2ded4'
const light: string = '#d3cfc4'
const mid = '#b4b3ac'
const grey = '#8d8b84'
const dark = '#5f656c'
const ink = '#2f353c'

const n = (value: number) => Math.round(value * 10) / 10
const rect = (x: number, y: number, w: number, h: number, fill: string, more = '') =>
  `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" fill="${fill}" ${more}/>`
const ellipse = (x: number, y: number, rx: number, ry: number, fill: string, more = '') =>
  `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(rx)}" ry="${n(ry)}" fill="${fill}" ${more}/>`
const path = (d: string, fill: string, more = '') => `<path d="${d}" fill="${fill}" ${more}/>`
const line = (d: string, stroke: string, w: number) =>
  path(d, 'none', `stroke="${stroke}" stroke-width="${w}" stroke-linecap="round"`)

/** The lane that every scene stands in: two white walls, tiles on top, paving below. */
function lane(draw: Draw, horizon: number, sky = light): string {
  const shift = draw(60)
  const joints = Array.from({ length: 9 }, (_, i) =>
    line(`M${600 + (i - 4) * 40} ${horizon} L${600 + (i - 4) * 330} ${height}`, light, 3),
  )
  const rows = [0.12, 0.32, 0.62].map((at) => line(`M0 ${n(horizon + (height - horizon) * at)} H${width}`, light, 3))
  return [
    rect(0, 0, width, height, sky),
    path(`M0 ${120 + shift} L430 ${260 + shift / 2} V${horizon} L0 ${horizon + 110} Z`, paper),
    path(`M${width} ${90 + shift} L770 ${260 + shift / 2} V${horizon} L${width} ${horizon + 110} Z`, wall),
    path(`M0 ${84 + shift} L430 ${242 + shift / 2} V${264 + shift / 2} L0 ${126 + shift} Z`, grey),
    path(`M${width} ${54 + shift} L770 ${242 + shift / 2} V${264 + shift / 2} L${width} ${96 + shift} Z`, grey),
    path(`M0 ${horizon + 110} L430 ${horizon} H770 L${width} ${horizon + 110} V${height} H0 Z`, pale),
    ...rows,
    ...joints,
  ].join('')
}

type Painter = (when: When, draw: Draw) => string

const painters: Readonly<Record<string, Painter>> = {
  'lamp-lane': (when, draw) => {
    const x = 560 + draw(120)
    const lit = when === 'after'
    const glow = lit
      ? ellipse(x + 92, 250, 190, 210, paper, 'opacity="0.55"') + ellipse(x + 92, 700, 260, 46, paper, 'opacity="0.8"')
      : ''
    return `${lane(draw, 470, lit ? mid : grey)}${glow}${rect(x, 190, 14, 500, ink)}${line(`M${x + 7} 196 Q${x + 50} 170 ${x + 92} 196`, ink, 12)}
      ${path(`M${x + 58} 196 H${x + 126} L${x + 112} 236 H${x + 72} Z`, dark)}${rect(x + 74, 236, 36, 12, lit ? paper : ink)}`
  },
  'lamp-road': (when, draw) => {
    const lit = when === 'after'
    const posts = [180, 520, 860].map((x, i) => {
      const [height, off] = [360 - i * 60, i === 1 + draw(2) && !lit]
      const glow = off ? '' : ellipse(x + 70, 560 - height, 96, 96, paper, 'opacity="0.6"')
      return `${glow}${rect(x, 560 - height, 10, height + 30, ink)}${rect(x, 556 - height, 84, 10, ink)}${ellipse(x + 76, 568 - height, 22, 11, off ? ink : paper)}`
    })
    return `${rect(0, 0, width, height, grey)}${rect(0, 590, width, 210, dark)}${line('M40 700 H300 M420 700 H680 M800 700 H1160', mid, 12)}${posts.join('')}`
  },
  'manhole-cover': (when, draw) => {
    const [x, y] = [560 + draw(120), 640]
    const ribs = [-70, -35, 0, 35, 70].map((dx) => line(`M${x + dx} ${y - 46} V${y + 46}`, mid, 8)).join('')
    const broken =
      ellipse(x, y, 150, 68, ink) + path(`M${x - 210} ${y - 64} q80 -60 190 -22 l26 44 q-96 -18 -176 22 Z`, grey)
    return `${lane(draw, 430)}${ellipse(x, y, 172, 82, mid)}${when === 'before' ? broken : ellipse(x, y, 150, 68, grey) + ribs}`
  },
  paving: (when, draw) => {
    const loose = new Set(Array.from({ length: 4 }, () => 5 + draw(14)))
    const slabs = Array.from({ length: 24 }, (_, i) => {
      const [x, y] = [(i % 6) * 200 + (i > 11 && i < 18 ? -90 : 0), 240 + Math.floor(i / 6) * 140]
      const bad = when === 'before' && loose.has(i)
      const fill = bad ? grey : loose.has(i) ? paper : pale
      return rect(x, y, 190, 130, fill, bad ? `transform="rotate(${draw(15) - 7} ${x + 95} ${y + 65})"` : '')
    })
    const puddle = when === 'before' ? ellipse(620, 610, 260, 60, mid, 'opacity="0.75"') : ''
    return `${rect(0, 0, width, height, light)}${rect(0, 0, width, 170, mid)}${rect(0, 170, width, 36, grey)}${slabs.join('')}${puddle}`
  },
  puddle: (when, draw) => {
    const x = 600 + draw(100)
    const water =
      ellipse(x, 650, 430, 92, mid) +
      ellipse(x - 60, 636, 250, 44, light, 'opacity="0.7"') +
      line(`M${x - 280} 664 H${x - 120} M${x + 60} 676 H${x + 260}`, pale, 6)
    const dry =
      rect(x - 60, 668, 120, 56, grey) + [0, 1, 2, 3].map((i) => rect(x - 48 + i * 27, 676, 14, 40, ink)).join('')
    return lane(draw, 430) + (when === 'before' ? water : dry)
  },
  ditch: (when, draw) => {
    const weeds = Array.from({ length: 26 }, () => {
      const [x, y] = [430 + draw(340), 470 + draw(300)]
      return line(`M${x} ${y} q${draw(40) - 20} -40 ${draw(60) - 30} -${50 + draw(60)}`, dark, 9)
    })
    const field =
      rect(0, 0, width, 300, wall) +
      rect(0, 300, width, 500, light) +
      path('M0 300 Q300 250 620 300 T1200 286 V320 H0 Z', mid)
    const bed =
      path('M520 320 H680 L900 800 H300 Z', grey) +
      path('M545 320 H655 L800 800 H400 Z', when === 'before' ? mid : paper)
    const ripple = line('M500 560 H700 M470 650 H730 M440 740 H760', light, 8)
    return field + bed + (when === 'before' ? weeds.join('') : ripple)
  },
  bins: (when, draw) => {
    const bin = (x: number) =>
      `${rect(x, 470, 150, 220, grey)}${rect(x - 10, 446, 170, 30, dark)}${rect(x + 24, 520, 102, 12, mid)}${ellipse(x + 34, 694, 18, 18, ink)}${ellipse(x + 116, 694, 18, 18, ink)}`
    const bags = Array.from({ length: 9 }, (_, i) => {
      const [x, size] = [300 + i * 72 + draw(30), 36 + draw(26)]
      return (
        ellipse(x, 720 - draw(30), size, size * 0.8, i % 3 ? ink : mid) +
        path(`M${x - 8} ${690 - size} h16 l-4 20 h-8 Z`, dark)
      )
    })
    const over = [370, 580, 790]
      .map((x) => ellipse(x + 66, 440, 70, 40, mid) + ellipse(x + 30, 428, 40, 30, ink))
      .join('')
    return `${lane(draw, 430)}${when === 'before' ? over : ''}${[370, 580, 790].map(bin).join('')}${when === 'before' ? bags.join('') : ''}`
  },
  heap: (when, draw) => {
    const stones = Array.from({ length: 34 }, () => {
      const x = 300 + draw(600)
      const y = 720 - draw(Math.max(20, 220 - Math.abs(600 - x) * 0.7))
      return path(
        `M${x} ${y} l${24 + draw(30)} -${10 + draw(16)} l${20 + draw(20)} ${16 + draw(20)} l-${30 + draw(20)} ${20 + draw(10)} Z`,
        [grey, mid, dark, light][draw(4)]!,
      )
    })
    const pile = path('M240 740 Q420 520 600 480 Q800 520 960 740 Z', mid)
    const swept = line('M300 720 H900 M360 750 H840', light, 6)
    return lane(draw, 440) + (when === 'before' ? pile + stones.join('') : swept)
  },
  branch: (when, draw) => {
    const x = 250 + draw(80)
    const crown =
      ellipse(x, 260, 240, 190, grey) + ellipse(x + 140, 320, 170, 130, dark) + ellipse(x - 120, 340, 150, 110, mid)
    const hanging =
      path(`M${x + 60} 330 q330 20 470 250 q-60 60 -130 30 q-70 -190 -360 -230 Z`, dark) +
      ellipse(x + 470, 560, 130, 90, grey)
    const sign =
      rect(900, 330, 16, 380, ink) +
      rect(830, 280, 156, 96, paper) +
      rect(846, 300, 124, 16, mid) +
      rect(846, 334, 80, 16, mid)
    return `${lane(draw, 470)}${sign}${rect(x - 30, 340, 60, 390, ink)}${crown}${when === 'before' ? hanging : ''}`
  },
  cars: (when, draw) => {
    const car = (
      x: number,
      y: number,
      fill: string,
    ) => `${path(`M${x} ${y} q10 -70 90 -76 h130 q70 6 100 70 l70 14 v60 H${x - 20} v-60 Z`, fill)}
      ${path(`M${x + 36} ${y - 8} q10 -44 60 -48 h46 v48 Z M${x + 160} ${y - 8} v-48 h50 q44 6 64 48 Z`, pale)}${ellipse(x + 70, y + 68, 40, 40, ink)}${ellipse(x + 290, y + 68, 40, 40, ink)}`
    const kerb = rect(0, 560, width, 30, grey) + rect(0, 590, width, 210, dark)
    const track =
      line('M0 500 H1200', mid, 6) +
      line('M80 500 v40 M240 500 v40 M400 500 v40 M560 500 v40 M720 500 v40 M880 500 v40 M1040 500 v40', light, 6)
    const parked = car(120 + draw(60), 480, mid) + car(620 + draw(60), 490, grey)
    return `${rect(0, 0, width, height, light)}${rect(0, 140, width, 250, wall)}${rect(0, 390, width, 170, pale)}${track}${kerb}${when === 'before' ? parked : ''}`
  },
  wires: (when, draw) => {
    const taut = [220, 250, 280].map((y) => line(`M110 ${y} Q600 ${y + 40} 1090 ${y - 10}`, ink, 6)).join('')
    const slack = [220, 250, 280]
      .map((y, i) => line(`M110 ${y} Q${500 + draw(200)} ${y + 240 + i * 70} 1090 ${y - 10}`, ink, 6))
      .join('')
    const loop = line(`M${420 + draw(120)} 470 q60 140 130 20 q40 -90 110 60`, ink, 6)
    const poles =
      rect(96, 150, 26, 580, dark) +
      rect(1078, 150, 26, 580, dark) +
      rect(60, 200, 98, 14, dark) +
      rect(1042, 200, 98, 14, dark)
    return lane(draw, 520) + poles + (when === 'before' ? slack + loop : taut)
  },
  wall: (when, draw) => {
    const bricks = Array.from({ length: 60 }, (_, i) =>
      rect((i % 10) * 124 - (Math.floor(i / 10) % 2) * 60, 150 + Math.floor(i / 10) * 84, 116, 76, paper),
    )
    const bills = Array.from({ length: 11 }, () => {
      const [x, y] = [180 + draw(800), 190 + draw(330)]
      return rect(
        x,
        y,
        70 + draw(40),
        90 + draw(30),
        [grey, mid, dark][draw(3)]!,
        `transform="rotate(${draw(21) - 10} ${x} ${y})"`,
      )
    })
    return `${rect(0, 0, width, height, pale)}${rect(0, 0, width, 110, mid)}${rect(0, 110, width, 34, grey)}${bricks.join('')}${rect(0, 650, width, 150, light)}${when === 'before' ? bills.join('') : ''}`
  },
  // A sheet on a desk: lines that nobody can read.
  page: (_, draw) => {
    const lines = Array.from({ length: 9 }, (_line, i) => rect(360, 190 + i * 52, 300 + draw(180), 14, mid))
    return (
      rect(0, 0, width, height, light) + rect(290, 70, 620, 680, paper) + rect(440, 120, 320, 26, grey) + lines.join('')
    )
  },
}

/** A scene as SVG. The same scene before and after shows the same spot. */
export function drawScene({ key }: Scene, when: When): string {
  const paint = painters[key]
  if (!paint) throw new RangeError(`no scene ${key}`)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${paint(when, drawFrom(key))}</svg>`
}

/** A scene as a photo would come out of the door: JPEG of 1200 x 800 px with its thumbnail. */
export const takePicture = async (of: Scene, when: When): Promise<Image> =>
  reencode(
    await sharp(Buffer.from(drawScene(of, when)))
      .jpeg({ quality: 88 })
      .toBuffer(),
  )

/** Pictures of the demonstration in the file store, ready to be attached. */
export interface Album {
  /** Makes pictures ready for acts under given ids. What was ready before stays as it is. */
  stage(
    county: string,
    taken: readonly { readonly id: Id; readonly scene: Scene; readonly when: When; readonly by: Id | null }[],
  ): Promise<void>
}

/** An album that draws each picture once and keeps it once in each county that needs it. */
export function openAlbum(staging: Staging): Album {
  const drawn = new Map<string, Promise<Image>>()
  const kept = new Map<string, Promise<KeptImage>>()
  const once = <T>(map: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> => {
    const known = map.get(key) ?? make()
    map.set(key, known)
    return known
  }
  const imageOf = (county: string, of: Scene, when: When) =>
    once(kept, `${county} ${of.key} ${when}`, async () =>
      staging.keep(county, await once(drawn, `${of.key} ${when}`, () => takePicture(of, when))),
    )
  return {
    async stage(county, taken) {
      const files = taken.map(async ({ id, scene: of, when, by }) => ({
        id,
        image: await imageOf(county, of, when),
        stagedBy: by,
      }))
      if (files.length > 0) await staging.stage(county, await Promise.all(files))
    },
  }
}
