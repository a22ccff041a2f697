// Draws the icons that phones want as pictures from the one drawing of the mark. Run again after the mark changes: node web/icons.ts
import { join } from 'node:path'
import sharp from 'sharp'

const folder = join(import.meta.dirname, 'static/icons')
const drawn = { 'touch-180.png': 180, 'mark-192.png': 192, 'mark-512.png': 512 }

for (const [file, side] of Object.entries(drawn)) {
  await sharp(join(folder, 'mark.svg'), { density: 300 })
    .resize(side, side)
    .png({ palette: true })
    .toFile(join(folder, file))
}
