import type { Duration } from '@circlet/shared/time'

/** Calls once after a while; returns how to prevent it. */
export function after(ms: Duration, call: () => void): () => void {
  const timer = setTimeout(call, ms)
  return () => clearTimeout(timer)
}
