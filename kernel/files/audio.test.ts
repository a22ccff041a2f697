import { expect, it } from 'vitest'
import { findAudioType } from './audio.ts'

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat([
    ...parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
    Buffer.alloc(16),
  ])

it.each<[string, Buffer, string | undefined]>([
  ['what Chromium records', bytes([0x1a, 0x45, 0xdf, 0xa3]), 'audio/webm'],
  ['what Firefox records', bytes('OggS'), 'audio/ogg'],
  ['what Safari records', bytes([0, 0, 0, 0x1c], 'ftypiso5'), 'audio/mp4'],
  ['a recording of an iPhone', bytes([0, 0, 0, 0x1c], 'ftypM4A '), 'audio/mp4'],
  ['an older phone', bytes('#!AMR\n'), 'audio/amr'],
  ['MP3 with a tag', bytes('ID3'), 'audio/mpeg'],
  ['MP3 without one', bytes([0xff, 0xfb]), 'audio/mpeg'],
  ['WAV', bytes('RIFF', [0, 0, 0, 0], 'WAVE'), 'audio/wav'],
  ['a JPEG', bytes([0xff, 0xd8, 0xff]), undefined],
  ['an AVIF picture', bytes([0, 0, 0, 0x1c], 'ftypavif'), undefined],
  ['a picture in RIFF', bytes('RIFF', [0, 0, 0, 0], 'WEBP'), undefined],
  ['text', bytes('abcdefghijklmnop'), undefined],
])('%s', (_, content, type) => {
  expect(findAudioType(content)).toBe(type)
})
