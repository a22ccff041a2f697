import { Navigate, Outlet, useLocation } from 'react-router'
import { useMe } from './about.ts'
import { Waiting } from './waiting.tsx'

/** Pages that need an account lead to signing in and back. */
export const NeedMe = () => {
  const { pathname } = useLocation()
  const { data: me, error, refetch } = useMe()
  if (!me) return <Waiting error={error} again={() => void refetch()} />
  return me.kind === 'person' ? <Outlet /> : <Navigate to="/sign-in" replace state={{ from: pathname }} />
}
