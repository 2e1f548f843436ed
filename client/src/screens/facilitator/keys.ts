import { useEffect, useRef } from 'preact/hooks'

/** What a single key means on the panel. */
export type Intent =
  | 'call'
  | 'stop-or-go-on'
  | 'breath'
  | 'more-time'
  | 'less-time'
  | 'my-hand'
  | 'how-long'
  | 'choose-before'
  | 'choose-after'
  | 'move-up'
  | 'move-down'
  | 'undo'
  | 'for-me'
  | 'all-keys'

const KEYS = new Map<string, Intent>([
  ['n', 'call'],
  ['p', 'stop-or-go-on'],
  ['b', 'breath'],
  ['+', 'more-time'],
  ['=', 'more-time'],
  ['-', 'less-time'],
  ['−', 'less-time'],
  ['h', 'my-hand'],
  ['t', 'how-long'],
  ['ArrowUp', 'choose-before'],
  ['ArrowDown', 'choose-after'],
  ['u', 'move-up'],
  ['d', 'move-down'],
  ['z', 'undo'],
  ['m', 'for-me'],
  ['?', 'all-keys'],
])

interface Stroke {
  readonly key: string
  /** The place of the key, named after what a US keyboard has there. */
  readonly code?: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly repeat: boolean
}

/** What a stroke asks for; none with a modifier, and held keys repeat nothing but the choosing. */
export function intentOf(stroke: Stroke): Intent | null {
  if (stroke.ctrlKey || stroke.metaKey || stroke.altKey) return null
  const key = latinKey(stroke)
  const intent = KEYS.get(key) ?? KEYS.get(key.toLowerCase()) ?? null
  const choosing = intent === 'choose-before' || intent === 'choose-after'
  return stroke.repeat && !choosing ? null : intent
}

/** The key's letter; where the layout writes another script, the Latin letter at the same place. */
function latinKey({ key, code }: Stroke): string {
  const isForeign = [...key].length === 1 && /\p{L}/u.test(key) && !/\p{Script=Latin}/u.test(key)
  return (isForeign && /^Key([A-Z])$/.exec(code ?? '')?.[1]) || key
}

/** Whether the keys rest: somebody writes, chooses among options, or a menu or dialog is open. */
function keysRest(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open], [role=menu]')) return true
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null
}

/** Listens to single keys for as long as it is drawn; answers true when a key did something. */
export function useKeys(on: boolean, act: (intent: Intent) => boolean): void {
  const latest = useRef(act)
  latest.current = act
  useEffect(() => {
    if (!on) return
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || keysRest(event.target)) return
      const intent = intentOf(event)
      if (intent && latest.current(intent)) event.preventDefault()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [on])
}
