import { createContext } from 'react'
import type { Photo } from '../photos.tsx'

/** The pictures that a case already has; a page with a case provides them to the forms on it. */
export const CasePhotos = createContext<readonly Photo[]>([])
