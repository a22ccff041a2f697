import '../looks/tokens.css'
import '../looks/parts.css'
import '../looks/desk.css'
import './pages.css'
import './register/register.css'
import { createBrowserRouter, RouterProvider } from 'react-router'
import { startShell } from '../ground.tsx'
import { DeskGround } from '../parts/desk/desk-ground.tsx'
import { deskWords } from '../words/desk.ts'
import { administrationWords } from '../words/desk-administration.ts'
import { importWords } from '../words/desk-import.ts'
import { registerWords } from '../words/desk-register.ts'
import { Broken } from './frame/broken.tsx'
import { deskRoutes } from './routes.tsx'

startShell(
  <DeskGround>
    <RouterProvider
      router={createBrowserRouter([{ errorElement: <Broken />, children: [...deskRoutes] }], { basename: '/desk' })}
    />
  </DeskGround>,
  { ...deskWords, ...administrationWords, ...registerWords, ...importWords },
)
