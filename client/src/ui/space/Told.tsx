import type { ComponentChildren, JSX } from 'preact'
import type { Space, SpaceTold } from '../../session/space.ts'
import { Button } from '../Button.tsx'
import { words } from './words.ts'

interface ToldProps {
  readonly told: SpaceTold
  readonly onAgain: () => void
  readonly children: (space: Space) => ComponentChildren
}

/** What the server told, or that it is on its way, or that it could not be asked. */
export function Told({ told, onAgain, children }: ToldProps): JSX.Element {
  return (
    <div class="space-told" role="status">
      {told === 'asking' && <p class="small soft">{words.asking}</p>}
      {told === 'unreachable' && (
        <>
          <p>{words.unreachable}</p>
          <Button look="plain" onPress={onAgain}>
            {words.again}
          </Button>
        </>
      )}
      {typeof told === 'object' && told && children(told)}
    </div>
  )
}
