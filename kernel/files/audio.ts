/** A voice note may be as long as this; about ten minutes as phones record them. */
export const AUDIO_LIMIT_BYTES = 8 * 1024 * 1024

/**
 * The media type of a voice note as phones and browsers record it, by its first bytes: AMR, MP3, M4A, Ogg, WebM or WAV.
 * Undefined where it is none of these.
 */
export function findAudioType(bytes: Buffer): string | undefined {
  const ascii = (from: number, to: number) => bytes.toString('latin1', from, to)
  if (ascii(0, 5) === '#!AMR') return 'audio/amr'
  if (ascii(0, 3) === 'ID3' || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe6) === 0xe2)) return 'audio/mpeg'
  if (ascii(4, 8) === 'ftyp' && /^(M4A |mp4[12]|iso[m2-6]|3gp|dash)/.test(ascii(8, 12))) return 'audio/mp4'
  if (ascii(0, 4) === 'OggS') return 'audio/ogg'
  if (bytes.readUInt32BE(0) === 0x1a45dfa3) return 'audio/webm'
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WAVE') return 'audio/wav'
  return undefined
}
