import type { View } from '@circlet/shared/session/model/view'
import type { JSX } from 'preact'
import { Choice } from '../../design/Field.tsx'
import { canKeepAwake } from '../../design/hooks/use-wake-lock.ts'
import { type Settings as Chosen, choose, settingsOf } from '../../selectors/settings.ts'
import { clockLook } from '../../selectors/shown-time.ts'
import { chooseLanguage, LANGUAGE } from '../../storage/language.ts'
import type { Session } from '../../sync/session-store.ts'
import { t } from '../../text/index.ts'
import { Attention } from '../attention/Attention.tsx'
import { MeasureMe } from '../speech-meter/MeasureMe.tsx'
import './settings.css'

interface SettingsProps {
  readonly session: Session
  readonly view: View
  /** Whether this screen has single keys. */
  readonly keys?: boolean
}

const PACES = { same: 1, 'half-more': 1.5, double: 2 } as const

/** How I take part today, and how this screen is for me. */
export function Settings({ session, view, keys }: SettingsProps): JSX.Element {
  const chosen = settingsOf(session.id).value
  const set = (some: Partial<Chosen>) => choose(session.id, some)
  const listening = view.members.find((member) => member.id === view.you.memberId)?.listening ?? false
  const prompts = view.you.preferences?.prompts ?? true
  const measured = view.you.preferences?.measured ?? true
  const clock = chosen.clock ?? (view.you.role === 'participant' ? clockLook(view.template) : 'digits')
  return (
    <div class="settings">
      <Choice
        kind="checkbox"
        name="listening"
        checked={listening}
        onChoose={() => session.send({ type: 'set-preferences', preferences: { listening: !listening } })}
      >
        {t.settings.listening}
        <br />
        <span class="small soft">{t.settings.listeningHint}</span>
      </Choice>
      <Choice
        kind="checkbox"
        name="prompts"
        checked={prompts}
        onChoose={() => session.send({ type: 'set-preferences', preferences: { prompts: !prompts } })}
      >
        {t.settings.prompts}
        <br />
        <span class="small soft">
          {t.settings.promptsHint[isOffered(view) ? 'offered' : 'asked']} {t.settings.promptsUnseen}
        </span>
      </Choice>
      {isOffered(view) && (
        <Choice
          kind="checkbox"
          name="measured"
          checked={measured}
          onChoose={() => session.send({ type: 'set-preferences', preferences: { measured: !measured } })}
        >
          {t.settings.measured}
          <br />
          <span class="small soft">{t.settings.measuredHint}</span>
        </Choice>
      )}
      {canKeepAwake && (
        <Choice kind="checkbox" name="awake" checked={chosen.awake} onChoose={() => set({ awake: !chosen.awake })}>
          {t.settings.awake}
        </Choice>
      )}
      {keys && (
        <Choice kind="checkbox" name="keys" checked={chosen.keys} onChoose={() => set({ keys: !chosen.keys })}>
          {t.settings.keys}
        </Choice>
      )}
      <OneOf
        title={t.settings.pace}
        hint={t.settings.paceHint}
        name="pace"
        of={t.settings.paces}
        chosen={paceOf(view)}
        choose={(one) => session.send({ type: 'set-preferences', preferences: { pace: PACES[one] } })}
      />
      <OneOf
        title={t.settings.clock}
        name="clock"
        of={t.settings.clocks}
        chosen={clock}
        choose={(one) => set({ clock: one })}
      />
      <OneOf
        title={t.settings.announce}
        name="announce"
        of={t.settings.announcements}
        chosen={chosen.announce}
        choose={(one) => set({ announce: one })}
      />
      {import.meta.env.CIRCLET_LANGUAGES && <LanguageChoice of={import.meta.env.CIRCLET_LANGUAGES} />}
      <Attention session={session} />
      <MeasureMe session={session} view={view} />
    </div>
  )
}

/** Another language of this server, for this browser alone; each under its own name. */
function LanguageChoice({ of }: { readonly of: Readonly<Record<string, string>> }): JSX.Element {
  return (
    <fieldset>
      <legend>{t.settings.language}</legend>
      {Object.entries(of).map(([tag, name]) => (
        <Choice key={tag} name="language" checked={tag === LANGUAGE} onChoose={() => chooseLanguage(tag)}>
          <span lang={tag}>{name}</span>
        </Choice>
      ))}
    </fieldset>
  )
}

/** Facilitators are not counted, and so are offered nothing by the circle itself (BA1). */
const isOffered = ({ options, you }: View) => options.prompts && you.role !== 'facilitator'

const paceOf = ({ you }: View) =>
  (Object.keys(PACES) as (keyof typeof PACES)[]).find((one) => PACES[one] === you.preferences?.pace) ?? 'same'

interface OneOfProps<T extends string> {
  readonly title: string
  readonly hint?: string
  readonly name: string
  readonly of: Record<T, string>
  readonly chosen: T
  readonly choose: (one: T) => void
}

function OneOf<T extends string>({ title, hint, name, of, chosen, choose: take }: OneOfProps<T>): JSX.Element {
  return (
    <fieldset>
      <legend>{title}</legend>
      {hint && <p class="small soft">{hint}</p>}
      {(Object.keys(of) as T[]).map((one) => (
        <Choice key={one} name={name} checked={chosen === one} onChoose={() => take(one)}>
          {of[one]}
        </Choice>
      ))}
    </fieldset>
  )
}
