import { type CommandEnvelope, commandEnvelope } from '@circlet/shared/protocol/commands'
import type { z } from 'zod'

export type Parsed =
  | { readonly ok: true; readonly envelope: CommandEnvelope }
  | { readonly ok: false; readonly field: string }

/** Reads what claims to be a command, strictly; `field` is the first that is wrong. */
export function parseCommand(received: unknown): Parsed {
  const parsed = commandEnvelope.safeParse(received)
  if (parsed.success) return { ok: true, envelope: parsed.data }
  return { ok: false, field: fieldOfCommand(parsed.error.issues[0]) }
}

type Issue = Pick<z.core.$ZodIssue, 'path'> & { readonly code?: string; readonly keys?: readonly string[] }

/** The field an issue is about, as its sender would name it: `phase.minutes`, not `command.phase.minutes`. */
function fieldOfCommand(issue: Issue | undefined): string {
  const field = fieldOf(issue)
  return field.startsWith('command.') ? field.slice('command.'.length) : field || 'command'
}

/** The field an issue is about, from the outermost in; empty when it is about the whole. */
function fieldOf(issue: Issue | undefined): string {
  const path = issue?.path ?? []
  return [...path, ...(issue?.keys?.slice(0, 1) ?? [])].map(String).join('.').slice(0, 120)
}
