import './looks/tokens.css'
import './looks/parts.css'
import './looks/desk.css'
import './looks/phone.css'
import './looks/public.css'
import './gallery/gallery.css'
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { MemoryRouter } from 'react-router'
import { DeskCase } from './gallery/desk-case.tsx'
import { DeskWorklist } from './gallery/desk-worklist.tsx'
import { PhoneElderly, PhoneReport } from './gallery/phone-report.tsx'
import { PublicList } from './gallery/public-list.tsx'
import { Stories } from './gallery/stories.tsx'
import { DeskGround } from './parts/desk/desk-ground.tsx'
import { startWords } from './words/language.ts'

// Development only: `vite -c web/vite.config.ts`, then /gallery.html for the parts, /gallery.html?page=<drawing> for a whole page.
const pages: Readonly<Record<string, { body: string; elder?: boolean; show: () => ReactNode }>> = {
  '1-desk-worklist': { body: 'desk', show: () => <DeskWorklist /> },
  '2-desk-case': { body: 'desk', show: () => <DeskCase /> },
  '3-phone-report': { body: 'phone', show: () => <PhoneReport /> },
  '4-phone-elderly': { body: 'phone', elder: true, show: () => <PhoneElderly /> },
  '8-public-list': { body: 'public', show: () => <PublicList /> },
  stories: { body: 'gallery', show: () => <Stories names={Object.keys(pages)} /> },
}

const asked = new URLSearchParams(location.search)
const page = pages[asked.get('page') ?? 'stories']
startWords(asked.get('language') === 'en' ? 'en' : 'zh')
const root = document.getElementById('root')
if (root && page) {
  document.body.className = page.body
  document.documentElement.classList.toggle('elder', page.elder === true)
  createRoot(root).render(
    <MemoryRouter>
      <DeskGround>{page.show()}</DeskGround>
    </MemoryRouter>,
  )
}
