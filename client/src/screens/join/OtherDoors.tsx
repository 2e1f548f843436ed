import type { JSX } from 'preact'
import { Button } from '../../design/Button.tsx'
import { Page } from '../../design/page/Page.tsx'
import type { Seat } from '../../storage/storage.ts'
import { t } from '../../text/index.ts'

/** A link that lets nobody in, and why. */
export function ClosedDoor({ why }: { readonly why: 'part-missing' | 'not-valid' | 'over' }): JSX.Element {
  switch (why) {
    case 'part-missing':
      return <Page title={t.joinDoors.partMissingTitle} lead={t.joinDoors.partMissing} />
    case 'not-valid':
      return <Page title={t.joinDoors.notValidTitle} lead={t.joinDoors.notValid} />
    case 'over':
      return <Page title={t.join.overTitle} lead={t.joinDoors.over} />
    default:
      return why satisfies never
  }
}

/** Asks somebody whom this browser knows whether it is them. */
export function Known(props: {
  readonly seat: Seat
  readonly title: string
  readonly onContinue: () => void
  readonly onOther: () => void
}): JSX.Element {
  return (
    <Page title={t.joinDoors.knownTitle} lead={t.joinDoors.known(props.title)}>
      <div class="row">
        <Button look="primary" size="large" onPress={props.onContinue}>
          {t.joinDoors.continueAs(props.seat.name)}
        </Button>
        <Button look="plain" onPress={props.onOther}>
          {t.joinDoors.somebodyElse}
        </Button>
      </div>
    </Page>
  )
}
