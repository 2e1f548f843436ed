import type { JSX } from 'preact'
import { t } from '../../text/index.ts'
import type { Door, DoorKeeper } from './door.ts'

interface AsRoleProps {
  readonly door: Extract<Door, { at: 'open' }>
  readonly keeper: DoorKeeper
}

/** Links are forwarded: somebody with the facilitator's by mistake can step down before taking a seat. */
export function AsRole({ door, keeper }: AsRoleProps): JSX.Element {
  const stepDown = async () => {
    const { tokensFrom } = await import('../../api/link-chain.ts')
    await keeper.look(tokensFrom(door.link.role, door.link.token).participant)
  }
  return (
    <p class="notice">
      <span>
        {door.link.role === 'facilitator' ? t.joinMore.asRole.facilitator : t.joinMore.asRole.timekeeper}{' '}
        {t.joinMore.notMeantForYou}{' '}
        <button type="button" class="link-button" onClick={() => void stepDown()}>
          {t.joinMore.asParticipant}
        </button>
      </span>
    </p>
  )
}
