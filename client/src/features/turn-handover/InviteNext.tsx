import type { View } from '@circlet/shared/session/model/view'
import { invitable, inviterOf } from '@circlet/shared/session/queries/inviter'
import { isHereNow } from '@circlet/shared/session/queries/members'
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { Button } from '../../design/Button.tsx'
import { callable, handsOn, nameOf } from '../../selectors/who-is-next.ts'
import type { Session } from '../../sync/session-store.ts'
import { t } from '../../text/index.ts'
import './invite-next.css'

interface InviteProps {
  readonly session: Session
  readonly view: View
}

/** After one's turn in a mutual invitation: everybody who has not been heard, to be invited with one press (RR10). */
export function InviteNext({ session, view }: InviteProps): JSX.Element | null {
  const me = view.you.memberId
  const mine = me !== null && inviterOf(view) === me && !view.pause
  return mine && view.last ? <Choice session={session} view={view} me={me} turn={view.last.turn} /> : null
}

function Choice({
  session,
  view,
  me,
  turn,
}: InviteProps & { readonly me: string; readonly turn: string }): JSX.Element {
  const question = useRef<HTMLElement>(null)
  // The button that was pressed is gone: people who use keys continue here, and nobody loses focus elsewhere.
  useEffect(() => {
    const at = document.activeElement
    if (at === null || at === document.body || at.closest('.my-bar')) question.current?.focus({ preventScroll: true })
  }, [turn])
  const inviting = session.outbox.value.some(({ command }) => command.type === 'invite-next')
  const next = callable(view).find((member) => member !== me)
  return (
    <section ref={question} class="invite-next" tabIndex={-1} aria-label={t.turnHandover.whom}>
      <h2>{t.turnHandover.whom}</h2>
      <ul>
        {invitable(view, me).map((member) => (
          <li key={member}>
            <Button resting={inviting} onPress={() => session.send({ type: 'invite-next', turn, member })}>
              {nameOf(view, member)}
              {!isHereNow(view, member) && <span class="small soft"> · {t.turnHandover.asleep}</span>}
            </Button>
          </li>
        ))}
      </ul>
      <p class="small soft">{next !== undefined && handsOn(view) && t.turnHandover.otherwise(nameOf(view, next))}</p>
    </section>
  )
}
