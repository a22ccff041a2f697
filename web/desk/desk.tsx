import '../looks/tokens.css'
import '../looks/parts.css'
import '../looks/desk.css'
import './pages.css'
import { createBrowserRouter, RouterProvider } from 'react-router'
import { startShell } from '../ground.tsx'
import { DeskGround } from '../parts/desk/desk-ground.tsx'
import { deskWords } from '../words/desk.ts'
import { administrationWords } from '../words/desk-administration.ts'
import { deskRoutes } from './routes.tsx'

startShell(
  <DeskGround>
    <RouterProvider router={createBrowserRouter([...deskRoutes], { basename: '/desk' })} />
  </DeskGround>,
  { ...deskWords, ...administrationWords },
)
