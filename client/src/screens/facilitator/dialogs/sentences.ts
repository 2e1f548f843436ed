import { catalogueIn } from '@circlet/shared/formats/catalogue'
import { formatOf } from '@circlet/shared/formats/kinds'
import type { Phase } from '@circlet/shared/session/model/shared-state'
import type { View } from '@circlet/shared/session/model/view'
import { roleName } from '@circlet/shared/session/queries/case-roles'
import { FORMAT_RULES, runningPhase } from '@circlet/shared/session/queries/format-rules'
import { nameOf } from '../../../selectors/who-is-next.ts'
import { t } from '../../../text/index.ts'

type Sentences = readonly [string, string]

const catalogue = catalogueIn(t.formatTexts)

/** Two sentences for the running part: those of its format in the catalogue, else what its place and its rules call for. */
export function sentencesFor(view: View): Sentences | null {
  const phase = runningPhase(view)
  return phase && (fromCatalogue(phase) ?? fromRules(view, phase))
}

/** A part is known by its title, its way of taking turns and whose time it is, whichever seat of that name it belongs to. */
function fromCatalogue(phase: Phase): Sentences | null {
  const { title, format } = phase
  for (const { parts } of catalogue) {
    const part = parts.find(
      (one) => one.title === title && formatOf(one.kind) === format && whoseOf(one) === whoseOf(phase),
    )
    if (part) return part.say
  }
  return null
}

const whoseOf = ({ role }: { readonly role?: string | null }) => (role ? roleName(role) : null)

function fromRules(view: View, phase: Phase): Sentences {
  const name = phase.focus && nameOf(view, phase.focus)
  switch (phase.format) {
    case 'admin':
      return isFirst(view, phase)
        ? t.spokenLines.welcome
        : isLast(view, phase)
          ? t.spokenLines.farewell
          : t.spokenLines.led
    case 'round':
      return roundOf(view, phase)
    case 'invitation':
      return t.spokenLines.invitation
    case 'open':
      if (name) return t.spokenLines.about(name)
      return phase.balance === 'timer-only'
        ? t.spokenLines.share
        : phase.replies
          ? t.spokenLines.open
          : t.spokenLines.listening
    case 'spotlight':
      return t.spokenLines.spotlight(name)
    case 'questions':
      return t.spokenLines.questions(name)
    case 'silence':
      return t.spokenLines.silence
    case 'break':
      return t.spokenLines.break
    case 'breakout':
      return t.spokenLines.breakout
    default:
      return phase.format satisfies never
  }
}

/** A council is slow; the first round of an agenda is for arriving, and the last for taking leave. */
function roundOf({ agenda }: View, phase: Phase): Sentences {
  if (phase.settleSeconds !== null && phase.settleSeconds >= SLOW) return t.spokenLines.council
  const rounds = agenda.phases.filter(({ format }) => FORMAT_RULES[format].choosesOrder)
  if (rounds.length < 2) return t.spokenLines.round(phase.title)
  return phase === rounds[0]
    ? t.spokenLines.checkIn
    : phase === rounds.at(-1)
      ? t.spokenLines.checkOut
      : t.spokenLines.round(phase.title)
}

/** Seconds of settling that make a round a council. */
const SLOW = 10

const isFirst = ({ agenda }: View, phase: Phase) => agenda.phases[0] === phase
const isLast = ({ agenda }: View, phase: Phase) => agenda.phases.at(-1) === phase
