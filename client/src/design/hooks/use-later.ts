import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/**
 * A part of a screen that is fetched once the rest is drawn: then it is there also without a connection.
 * One that could not be fetched is tried again whenever `again` changes.
 */
export function useLater<P>(load: () => Promise<ComponentType<P>>, again: unknown): ComponentType<P> | null {
  const [Part, setPart] = useState<ComponentType<P> | null>(null)
  useEffect(() => {
    if (Part) return
    load().then(
      (part) => setPart(() => part),
      () => setPart(null),
    )
  }, [load, again])
  return Part
}
