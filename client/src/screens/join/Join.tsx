import type { JSX } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Key, Place } from '../../api/link.ts'
import { linkTo } from '../../api/link.ts'
import { Button } from '../../design/Button.tsx'
import { lazy } from '../../design/lazy.tsx'
import { Page } from '../../design/page/Page.tsx'
import { type Seat, storage } from '../../storage/storage.ts'
import { t } from '../../text/index.ts'
import { createDoorKeeper, type DoorKeeper } from './door.ts'
import { JoinForm } from './JoinForm.tsx'

const ClosedDoor = lazy(async () => (await import('./OtherDoors.tsx')).ClosedDoor)
const Known = lazy(async () => (await import('./OtherDoors.tsx')).Known)
const Blocked = lazy(async () => (await import('../../design/page/Blocked.tsx')).Blocked)

/** A server that did not answer is asked again by itself. */
const ASK_AGAIN = 5000

interface JoinProps {
  readonly place: Extract<Place, { readonly id: string }>
  readonly onKey: (key: Key) => void
}

/** The door of a session: what the link opens, and who comes in. */
export function Join({ place, onKey }: JoinProps): JSX.Element {
  const keeper = useKeeper(place)
  const [seat, setSeat] = useState<Seat | null>(() => storage.seat(place.id))
  const door = keeper.door.value
  useEffect(() => {
    if (door.at !== 'display') return
    storage.dropNote(place.id, 'link')
    // In this tab alone: the same browser may well hold a seat of the session, too.
    storage.keepNote(place.id, 'display', door.link.token)
    onKey({ id: place.id, token: door.link.token, role: 'display' })
  }, [door, place.id, onKey])

  switch (door.at) {
    case 'looking':
    case 'display':
      return <Page title={t.join.title} lead={t.join.looking} />
    case 'part-missing':
    case 'not-valid':
      return <ClosedDoor why={door.at} />
    case 'unreachable':
      return (
        <Page title={t.join.title} lead={t.common.unreachable}>
          <p>
            <Button look="primary" onPress={() => void keeper.look()}>
              {t.common.tryAgain}
            </Button>
          </p>
        </Page>
      )
    case 'open':
      if (door.view.status === 'ended') return <ClosedDoor why="over" />
      if (keeper.live.value === false)
        return <Blocked link={linkTo(place.id, door.link.token)} onTryAgain={keeper.tryLive} />
      if (seat)
        return (
          <Known
            seat={seat}
            title={door.view.title}
            onContinue={() => {
              storage.dropNote(place.id, 'link')
              onKey({ id: place.id, token: seat.token, role: seat.role })
            }}
            onOther={() => setSeat(null)}
          />
        )
      return <JoinForm door={door} keeper={keeper} onKey={onKey} />
    default:
      return door satisfies never
  }
}

/** Keeps the link for this tab, so that a reload finds it although the address bar no longer has it. */
function useKeeper(place: JoinProps['place']): DoorKeeper {
  const keeper = useMemo(() => {
    if (place.token !== null) {
      storage.keepNote(place.id, 'link', place.token)
      storage.dropNote(place.id, 'display')
    }
    const kept = place.damaged ? null : storage.note<string>(place.id, 'link')
    return createDoorKeeper(place.id, place.token ?? kept)
  }, [place])
  useEffect(() => {
    void keeper.look()
    keeper.tryLive()
  }, [keeper])
  const away = keeper.door.value.at === 'unreachable'
  useEffect(() => {
    if (!away) return
    const timer = setInterval(() => void keeper.look(), ASK_AGAIN)
    return () => clearInterval(timer)
  }, [keeper, away])
  return keeper
}
