import { useEffect, useState } from 'preact/hooks'
import { type Look, lookOf } from './look.ts'

/** How this screen was asked to look; the theme is the whole page's, so that a transparent one has nothing behind it. */
export function useLook(): Look {
  const [look] = useState(() => lookOf(location.search))
  useEffect(() => {
    const { dataset } = document.documentElement
    if (look.theme) dataset.theme = look.theme
    return () => {
      delete dataset.theme
    }
  }, [look])
  return look
}
