import type { JSX } from 'preact'
import { Page } from '../../design/page/Page.tsx'
import { Actions } from './sections/Actions.tsx'
import { Agendas } from './sections/Agendas.tsx'
import { Dates } from './sections/Dates.tsx'
import { GroupAgreements } from './sections/GroupAgreements.tsx'
import { GroupPeople } from './sections/GroupPeople.tsx'
import { LeaveGroup } from './sections/LeaveGroup.tsx'
import { GroupLinks } from './sections/Links.tsx'
import { LookBack } from './sections/LookBack.tsx'
import { Newcomer } from './sections/Newcomer.tsx'
import { Objectives } from './sections/Objectives.tsx'
import { Sessions } from './sections/Sessions.tsx'
import type { SectionProps } from './sections/section-props.ts'

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
          <GroupAgreements group={group} view={view} />
          <Agendas group={group} view={view} />
        </div>
        <div>
          <Dates group={group} view={view} />
          <GroupPeople group={group} view={view} />
          <GroupLinks group={group} view={view} />
          <LeaveGroup group={group} view={view} />
        </div>
      </div>
    </Page>
  )
}
