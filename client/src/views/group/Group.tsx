import type { JSX } from 'preact'
import { useEffect, useMemo } from 'preact/hooks'
import { lazy } from '../../lazy.tsx'
import type { Place } from '../../session/link.ts'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../../ui/page/Page.tsx'
import { GroupHome, type SectionProps } from './GroupHome.tsx'
import { JoinGroup } from './JoinGroup.tsx'
import { type OpenGroup, openGroup } from './open-group.ts'
import { texts } from './texts.ts'
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
  const { door: t } = texts
  switch (door.at) {
    case 'looking':
      return <Page title={t.title} lead={t.looking} />
    case 'part-missing':
      return <Page title={t.partMissingTitle} lead={t.partMissing} />
    case 'not-valid':
      return <Page title={t.notValidTitle} lead={t.notValid} />
    case 'gone':
      return <Page title={t.goneTitle} lead={t.gone} />
    case 'out':
      return <Page title={t.outTitle} lead={t.out} />
    case 'left':
      return <Page title={t.leftTitle} lead={t.left} />
    case 'unreachable':
      return (
        <Page title={t.title} lead={texts.unreachable}>
          <p>
            <Button look="primary" onPress={() => void group.look()}>
              {texts.tryAgain}
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
