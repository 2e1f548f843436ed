import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

/** For a form that takes the place of what opened it: its first field has the focus, so that typing goes on in it. */
export function useFirstField<T extends HTMLElement>(): RefObject<T | null> {
  const form = useRef<T>(null)
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>('input, textarea')?.focus(), [])
  return form
}
