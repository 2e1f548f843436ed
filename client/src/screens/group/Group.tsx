import type { JSX } from 'preact'
import { useEffect, useMemo } from 'preact/hooks'
import type { Place } from '../../api/link.ts'
import { Button } from '../../design/Button.tsx'
import { lazy } from '../../design/lazy.tsx'
import { Page } from '../../design/page/Page.tsx'
import { t } from '../../text/index.ts'
import { GroupHome } from './GroupHome.tsx'
import { JoinGroup } from './JoinGroup.tsx'
import { type OpenGroup, openGroup } from './open-group.ts'
import type { SectionProps } from './sections/section-props.ts'
import { useStep } from './use-step.ts'
import './group.css'

const Quarter = lazy(async () => (await import('./quarter/Quarter.tsx')).Quarter)
const SurveyForm = lazy(async () => (await import('./quarter/SurveyForm.tsx')).SurveyForm)

/** Nobody is connected to a group: its page asks again while somebody looks at it. */
const ASK_AGAIN = 20_000

/** A group that meets again: its door, and for its members what is theirs. */
export function Group({ place }: { readonly place: Extract<Place, { id: string }> }): JSX.Element {
  const group = useMemo(() => openGroup(place), [place])
  useLooking(group)
  const door = group.door.value
  switch (door.at) {
    case 'looking':
      return <Page title={t.group.door.title} lead={t.group.door.looking} />
    case 'part-missing':
      return <Page title={t.group.door.partMissingTitle} lead={t.group.door.partMissing} />
    case 'not-valid':
      return <Page title={t.group.door.notValidTitle} lead={t.group.door.notValid} />
    case 'gone':
      return <Page title={t.group.door.goneTitle} lead={t.group.door.gone} />
    case 'out':
      return <Page title={t.group.door.outTitle} lead={t.group.door.out} />
    case 'left':
      return <Page title={t.group.door.leftTitle} lead={t.group.door.left} />
    case 'unreachable':
      return (
        <Page title={t.group.door.title} lead={t.common.unreachable}>
          <p>
            <Button look="primary" onPress={() => void group.look()}>
              {t.common.tryAgain}
            </Button>
          </p>
        </Page>
      )
    case 'preview':
      return <JoinGroup key={door.token} group={group} preview={door.preview} isKnown={door.isKnown} />
    case 'in':
      return <Inside group={group} view={door.view} />
    default:
      return door satisfies never
  }
}

/** The group's page, or what is one step further: the quarter, or its survey. */
function Inside({ group, view }: SectionProps): JSX.Element {
  const [step, goTo] = useStep(group.id)
  switch (step) {
    case 'quarter':
      return <Quarter group={group} view={view} onBack={() => goTo(null)} onSurvey={() => goTo('survey')} />
    case 'survey':
      return <SurveyForm group={group} view={view} onBack={() => goTo(null)} />
    case null:
      return <GroupHome group={group} view={view} onQuarter={() => goTo('quarter')} onSurvey={() => goTo('survey')} />
    default:
      return step satisfies never
  }
}

function useLooking(group: OpenGroup): void {
  useEffect(() => {
    void group.look()
    const again = () => {
      const { at } = group.door.value
      if (document.visibilityState === 'visible' && (at === 'in' || at === 'unreachable')) void group.look()
    }
    const timer = setInterval(again, ASK_AGAIN)
    document.addEventListener('visibilitychange', again)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', again)
    }
  }, [group])
}
