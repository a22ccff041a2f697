import '../looks/tokens.css'
import '../looks/parts.css'
import '../looks/phone.css'
import '../looks/public.css'
import './notices.css'
import { createBrowserRouter, RouterProvider } from 'react-router'
import { startShell } from '../ground.tsx'
import { startElder } from '../parts/elder.ts'
import { publicRoutes } from './routes.tsx'

startElder()
startShell(<RouterProvider router={createBrowserRouter([...publicRoutes])} />)
