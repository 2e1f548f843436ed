import type { GroupView } from '@circlet/shared/group/view'
import type { OpenGroup } from '../open-group.ts'
export interface SectionProps {
  readonly group: OpenGroup
  readonly view: GroupView
}
