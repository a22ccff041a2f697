import { useState } from 'react'
import { brokenPavingPicture, lampsPicture, mendedPavingPicture, platePicture } from '../gallery/pictures.ts'
import type { Story } from '../gallery/story.ts'
import { Button } from './button.tsx'
import { Cover } from './cover.tsx'
import { PhotoInput, type TakenPhoto } from './photo-input.tsx'
import { PhotoGrid, PhotoPair } from './photos.tsx'
import { VoiceInput } from './voice-input.tsx'

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

const Speak = () => {
  const [notes, setNotes] = useState<readonly TakenPhoto[]>([])
  return <VoiceInput notes={notes} onChange={setNotes} />
}
const Covering = () => {
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>遮挡</Button>
      {open && <Cover src={platePicture} onDone={close} onClose={close} />}
    </>
  )
}

export const story: Story = {
  part: 'PhotoPair, PhotoGrid, PhotoInput, Cover, VoiceInput',
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
    { words: '遮挡人脸、车牌', show: () => <Covering /> },
    { words: '录音', show: () => <Speak /> },
  ],
}
