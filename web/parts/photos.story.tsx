import { useState } from 'react'
import { brokenPavingPicture, lampsPicture, mendedPavingPicture, platePicture } from '../gallery/pictures.ts'
import type { Story } from '../gallery/story.ts'
import { PhotoInput, type TakenPhoto } from './photo-input.tsx'
import { PhotoGrid, PhotoPair } from './photos.tsx'

const before = { id: '1', src: brokenPavingPicture, alt: '地砖松动', caption: '处置前　09-29 16:10', by: '吴长根 拍' }
const after = {
  id: '2',
  src: mendedPavingPicture,
  alt: '地砖已换',
  caption: '处置后　10-10 09:02',
  by: '市政设施科 拍',
}
const Take = () => {
  const [photos, setPhotos] = useState<readonly TakenPhoto[]>([])
  return <PhotoInput photos={photos} onChange={setPhotos} max={4} cover copies={[before]} />
}

export const story: Story = {
  part: 'PhotoPair, PhotoGrid, PhotoInput',
  cases: [
    { words: '前后对照', show: () => <PhotoPair before={before} after={after} height={120} /> },
    { words: '还没有处置后', show: () => <PhotoPair before={before} height={120} /> },
    {
      words: '几张',
      show: () => (
        <PhotoGrid
          photos={[
            { id: '1', src: lampsPicture, alt: '路灯' },
            { id: '2', src: platePicture, alt: '编号牌' },
          ]}
        />
      ),
    },
    { words: '拍照', show: () => <Take /> },
  ],
}
