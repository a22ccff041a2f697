import { useState } from 'react'
import { Watermark } from '../../parts/watermark.tsx'
import { onTheWall } from '../../words/days.ts'
import { useMe } from './me.ts'

/** Over every page that shows people: who looked, on which day, at which minute. It is printed too. */
export const LookedAt = () => {
  const me = useMe()
  const [{ day, minute }] = useState(() => onTheWall(new Date()))
  return <Watermark name={me.name} day={day} minute={minute} />
}
