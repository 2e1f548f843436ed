import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Key, Place } from './api/link.ts'
import { lazy } from './design/lazy.tsx'
import { storage } from './storage/storage.ts'

const Home = lazy(async () => (await import('./screens/home/Home.tsx')).Home)
const Group = lazy(async () => (await import('./screens/group/Group.tsx')).Group)
const Join = lazy(async () => (await import('./screens/join/Join.tsx')).Join)
const Room = lazy(async () => (await import('./screens/room/Room.tsx')).Room)

const SCREENS = {
  live: {
    participant: lazy(async () => (await import('./screens/participant/Participant.tsx')).Participant),
    facilitator: lazy(async () => (await import('./screens/facilitator/Facilitator.tsx')).Facilitator),
    timekeeper: lazy(async () => (await import('./screens/timekeeper/Timekeeper.tsx')).Timekeeper),
    display: lazy(async () => (await import('./screens/display/Display.tsx')).Display),
  },
  ended: lazy(async () => (await import('./screens/closing/Ended.tsx')).Ended),
}

/** A practice circle of this tab goes on when the page is loaded, its simulated members being part of the page. */
async function practise(place: Place): Promise<void> {
  if (place.at !== 'session' || storage.note(place.id, 'practice') === null) return
  const { continuePractice } = await import('./practice/continue.ts')
  await continuePractice(place.id)
}

/** The way from an address to a screen: home, a group, the door of a session, and once there is a key, the session. */
export function App({ place }: { readonly place: Place }) {
  const key = useSignal<Key | null>(keptKey(place))
  useEffect(() => void practise(place), [place])
  if (place.at === 'group') return <Group place={place} />
  if (place.at !== 'session') return <Home lost={place.at === 'nowhere'} />
  if (key.value) return <Room {...key.value} screens={SCREENS} />
  return (
    <Join
      place={place}
      onKey={(next) => {
        key.value = next
      }}
    />
  )
}

/** A reloaded page finds its seat or display again and asks nothing; a link that was opened is asked about first. */
function keptKey(place: Place): Key | null {
  if (place.at !== 'session' || place.token !== null || place.damaged) return null
  // Somebody is at the door with a link, and may be somebody else than who has the seat.
  if (storage.note(place.id, 'link') !== null) return null
  const display = storage.note<string>(place.id, 'display')
  if (display !== null) return { id: place.id, token: display, role: 'display' }
  const seat = storage.seat(place.id)
  return seat && { id: place.id, token: seat.token, role: seat.role }
}
