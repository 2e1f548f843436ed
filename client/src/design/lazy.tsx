import { type Signal, signal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { t } from '../text/index.ts'
import { Button } from './Button.tsx'

/** A screen in a file of its own, fetched when it is first drawn, or when asked for ahead of time. */
export interface Lazy<P> {
  (props: P): preact.JSX.Element
  readonly fetch: () => void
}

/** A screen that is fetched when it is needed; while it is on its way nothing is drawn, and if it cannot come it says so. */
export function lazy<P extends object>(load: () => Promise<ComponentType<P>>): Lazy<P> {
  const loaded: Signal<ComponentType<P> | 'failed' | null> = signal(null)
  let asked = false
  const fetch = () => {
    if (asked) return
    asked = true
    load().then(
      (screen) => {
        loaded.value = screen
      },
      () => {
        loaded.value = 'failed'
      },
    )
  }
  function Screen(props: P) {
    fetch()
    const Loaded = loaded.value
    if (Loaded === null) return <main aria-busy="true" />
    if (Loaded === 'failed') return <NotFetched />
    return <Loaded {...props} />
  }
  return Object.assign(Screen, { fetch })
}

function NotFetched() {
  return (
    <main class="plain-page">
      <p role="alert">{t.common.notFetched}</p>
      <Button onPress={() => location.reload()}>{t.common.reload}</Button>
    </main>
  )
}
