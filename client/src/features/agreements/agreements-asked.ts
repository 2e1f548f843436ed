import type { View } from '@circlet/shared/session/model/view'

/** Whether the agreements have changed since this member accepted them (NO2). */
export function agreementsAsked({ you, norms }: Pick<View, 'you' | 'norms'>): boolean {
  return you.acceptedNorms !== undefined && you.acceptedNorms < norms.version
}
