import '../looks/tokens.css'
import '../looks/parts.css'
import '../looks/phone.css'
import '../looks/phone-pages.css'
import { createBrowserRouter, RouterProvider } from 'react-router'
import { startShell } from '../ground.tsx'
import { startElder } from '../parts/elder.ts'
import { keepShell } from './installed.ts'
import { phoneRoutes } from './routes.tsx'

startElder()
keepShell()
startShell(<RouterProvider router={createBrowserRouter([...phoneRoutes], { basename: '/m' })} />)
