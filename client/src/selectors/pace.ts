import { type Duration, MINUTE } from '@circlet/shared/time'

/** How far a forecast is from the plan, in whole minutes: less than one either way is on time. */
export function paceOf(behindMs: Duration): { readonly is: 'onTime' | 'behind' | 'ahead'; readonly minutes: number } {
  const minutes = Math.round(Math.abs(behindMs) / MINUTE)
  return { is: minutes === 0 ? 'onTime' : behindMs > 0 ? 'behind' : 'ahead', minutes }
}
