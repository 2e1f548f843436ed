import type { JSX } from 'preact'
import { Page } from '../../ui/page/Page.tsx'
import { Actions } from './Actions.tsx'
import { Agendas } from './Agendas.tsx'
import { Agreed } from './Agreed.tsx'
import { Dates } from './Dates.tsx'
import { LeaveGroup } from './LeaveGroup.tsx'
import { GroupLinks } from './Links.tsx'
import { LookBack } from './LookBack.tsx'
import { Newcomer } from './Newcomer.tsx'
import { Objectives } from './Objectives.tsx'
import { People } from './People.tsx'
import { Sessions } from './Sessions.tsx'
import type { SectionProps } from './section-props.ts'

interface GroupHomeProps extends SectionProps {
  readonly onQuarter: () => void
  readonly onSurvey: () => void
}

/** The group's page for one of its members. */
export function GroupHome({ group, view, onQuarter, onSurvey }: GroupHomeProps): JSX.Element {
  return (
    <Page title={view.name} lead={view.purpose} wide>
      <div class="group-columns">
        <div>
          <Newcomer group={group} view={view} />
          <Sessions group={group} view={view} />
          <LookBack group={group} view={view} onQuarter={onQuarter} onSurvey={onSurvey} />
          <Actions group={group} view={view} />
          <Objectives group={group} view={view} />
          <Agreed group={group} view={view} />
          <Agendas group={group} view={view} />
        </div>
        <div>
          <Dates group={group} view={view} />
          <People group={group} view={view} />
          <GroupLinks group={group} view={view} />
          <LeaveGroup group={group} view={view} />
        </div>
      </div>
    </Page>
  )
}
