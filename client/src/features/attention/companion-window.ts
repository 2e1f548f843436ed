import { type ReadonlySignal, signal } from '@preact/signals'

/** As far as browsers have it, and this page uses it: a window that stays above the others. */
interface PictureInPicture {
  requestWindow(size: { readonly width: number; readonly height: number }): Promise<Window>
}

const SIZE = { width: 340, height: 460 }

const open = signal<Window | null>(null)

/** The small window, while it is there. */
export const companion: ReadonlySignal<Window | null> = open

/** Opens the small window and draws in it, in answer to a press; false where the browser did not let it. */
export async function openCompanion(draw: (place: HTMLElement) => () => void): Promise<boolean> {
  closeCompanion()
  const opened = await newWindow()
  if (!opened) return false
  dress(opened.document)
  const stopDressing = dressLater(opened.document)
  const stop = draw(opened.document.body)
  const leave = () => closeCompanion()
  addEventListener('pagehide', leave)
  opened.addEventListener(
    'pagehide',
    () => {
      removeEventListener('pagehide', leave)
      stopDressing()
      stop()
      if (open.value === opened) open.value = null
    },
    { once: true },
  )
  open.value = opened
  return true
}

/** Closes the small window, if it is there. */
export function closeCompanion(): void {
  open.value?.close()
}

async function newWindow(): Promise<Window | null> {
  const above = (window as { documentPictureInPicture?: PictureInPicture }).documentPictureInPicture
  if (above) return above.requestWindow(SIZE).catch(() => null)
  return window.open('', 'circlet-beside', `popup,width=${SIZE.width},height=${SIZE.height}`)
}

/** The same look as the page it belongs to. */
function dress(inside: Document): void {
  inside.documentElement.lang = document.documentElement.lang
  inside.title = 'Circlet'
  inside.head.replaceChildren(inside.head.querySelector('title') ?? '', ...sheets(document.head).map(copied))
}

/** Parts that come later bring their own styles. */
function dressLater(inside: Document): () => void {
  const watch = new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes) if (node instanceof HTMLLinkElement) inside.head.append(copied(node))
  })
  watch.observe(document.head, { childList: true })
  return () => watch.disconnect()
}

const sheets = (head: HTMLElement) => [...head.querySelectorAll<HTMLElement>('link[rel=stylesheet], style')]

/** With its whole address: an empty page has none that others could be relative to. */
function copied(sheet: HTMLElement): Node {
  const copy = sheet.cloneNode(true)
  if (sheet instanceof HTMLLinkElement && copy instanceof HTMLLinkElement) copy.href = sheet.href
  return copy
}
