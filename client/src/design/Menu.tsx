import type { ComponentChildren, JSX, TargetedKeyboardEvent } from 'preact'
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { Button } from './Button.tsx'
import './menu.css'

export interface MenuItem {
  readonly label: string
  readonly why?: string | null
  readonly onPress: () => void
}

interface MenuProps {
  readonly label: string
  readonly items: readonly MenuItem[]
  /** The content of the button; a screen reader always says its label. */
  readonly children: ComponentChildren
}

/** A button with a list of rarer things to do; arrows move in it, Escape and a press outside close it. */
export function Menu({ label, items, children }: MenuProps): JSX.Element {
  const [open, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const id = useId()
  useEffect(() => {
    if (!open) return
    box.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus()
    box.current?.querySelector('[role=menu]')?.scrollIntoView({ block: 'nearest' })
    const outside = (event: PointerEvent) => {
      if (!box.current?.contains(event.target as Node)) setOpen(false)
    }
    document.addEventListener('pointerdown', outside)
    return () => document.removeEventListener('pointerdown', outside)
  }, [open])
  const close = () => {
    setOpen(false)
    box.current?.querySelector<HTMLElement>('button')?.focus()
  }
  return (
    <div class="menu" ref={box}>
      <Button
        look="plain"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={label}
        onPress={() => setOpen(!open)}
      >
        {children}
      </Button>
      {open && (
        <div class="menu-list" role="menu" id={id} aria-label={label} onKeyDown={(event) => move(event, close)}>
          {items.map((item) => (
            <button
              key={item.label}
              type="button"
              role="menuitem"
              tabIndex={-1}
              aria-disabled={item.why ? true : undefined}
              onClick={() => {
                if (item.why) return
                close()
                item.onPress()
              }}
            >
              {item.label}
              {item.why && <span class="small"> {item.why}</span>}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}

function move(event: TargetedKeyboardEvent<HTMLDivElement>, close: () => void): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=menuitem]')]
  const here = items.indexOf(document.activeElement as HTMLElement)
  const go = (index: number) => {
    event.preventDefault()
    items.at(index % items.length)?.focus()
  }
  if (event.key === 'ArrowDown') go(here + 1)
  else if (event.key === 'ArrowUp') go(here - 1)
  else if (event.key === 'Home') go(0)
  else if (event.key === 'End') go(-1)
  else if (event.key === 'Escape' || event.key === 'Tab') {
    if (event.key === 'Escape') event.preventDefault()
    close()
  }
}
