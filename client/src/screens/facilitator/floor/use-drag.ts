import type { MemberId } from '@circlet/shared/ids'
import type { CommandOf } from '@circlet/shared/protocol/commands'
import type { View } from '@circlet/shared/session/model/view'
import type { TargetedPointerEvent } from 'preact'
import { useRef } from 'preact/hooks'
import { moveTo } from './move-hand.ts'

interface Drag {
  readonly onGrip: (event: TargetedPointerEvent<HTMLElement>, member: MemberId) => void
  readonly onMove: (event: TargetedPointerEvent<HTMLElement>) => void
  readonly onDrop: () => void
  readonly onLeave: () => void
}

/** Moving a hand with a mouse or pen; a finger scrolls the list instead, and has the buttons. */
export function useDrag(
  view: View,
  show: (index: number | null) => void,
  move: (command: CommandOf<'move-hand'> | null) => void,
): Drag {
  const held = useRef<{ member: MemberId; over: number | null } | null>(null)
  const letGo = () => {
    held.current = null
    show(null)
  }
  return {
    onGrip: (event, member) => {
      const onButton = event.target instanceof Element && event.target.closest('button')
      if (!onButton && event.pointerType !== 'touch') held.current = { member, over: null }
    },
    onMove: (event) => {
      if (!held.current) return
      const row = document.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>('[data-index]')
      const over = row ? Number(row.dataset.index) : null
      held.current.over = over
      show(over)
    },
    onDrop: () => {
      const { member, over } = held.current ?? {}
      letGo()
      if (member !== undefined && over !== null && over !== undefined) move(moveTo(view, member, over))
    },
    onLeave: letGo,
  }
}
