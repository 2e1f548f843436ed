import type { GroupSession } from '@circlet/shared/group/view'
import type { View } from '@circlet/shared/session/model/view'
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { type Created, joinSession, previewSession } from '../../api/http.ts'
import { randomId } from '../../api/random-id.ts'
import { Button } from '../../design/Button.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import { Choice } from '../../design/Field.tsx'
import { Norms } from '../../design/page/Page.tsx'
import { saveGroup } from '../../storage/saved-groups.ts'
import { storage } from '../../storage/storage.ts'
import { t } from '../../text/index.ts'
import { ErrorText } from './ErrorText.tsx'
import type { SectionProps } from './sections/section-props.ts'
import { whyRefused } from './why-refused.ts'

interface ComeInProps extends SectionProps {
  readonly session: GroupSession
  readonly onClose: () => void
}

/** The door of a session for somebody of the group: no name is asked, the agreements are. */
export function EnterSession({ group, view, session, onClose }: ComeInProps): JSX.Element {
  const [seen, setSeen] = useState<View | null>(null)
  const [wrong, setWrong] = useState<string | null>(null)
  const [says, setSays] = useState({ accepts: false, firstTime: false, listening: false })
  const [busy, setBusy] = useState(false)
  const [attempt] = useState(randomId)
  const token = group.token()
  const turn = (what: keyof typeof says) => setSays({ ...says, [what]: !says[what] })

  const look = async () => {
    const answer = await previewSession(session.id, token)
    if (answer.ok) setSeen(answer.body.view)
    else setWrong(answer.code === 'unknown-session' ? t.group.session.gone : whyRefused(answer.code))
  }
  useEffect(() => void look(), [session.id, token])

  const comeIn = async () => {
    if (!seen || busy) return
    if (!says.accepts) return setWrong(t.group.session.acceptMissing)
    setBusy(true)
    const name = view.members.find(({ id }) => id === view.you.memberId)?.name ?? ''
    const answer = await joinSession(session.id, token, {
      name,
      acceptsNorms: true,
      normsVersion: seen.norms.version,
      ...(says.firstTime && { firstTime: true }),
      ...(says.listening && { listening: true }),
      id: attempt,
    })
    setBusy(false)
    if (!answer.ok) {
      setWrong(answer.code === 'unknown-session' ? t.group.session.gone : whyRefused(answer.code))
      if (answer.code === 'norms-changed') await look()
      return
    }
    const { memberId, role, token: seat } = answer.body
    const made = storage.note<Created>(session.id, 'made')
    const link = made && { role: 'facilitator' as const, token: made.tokens.facilitator }
    storage.keepSeat(session.id, { token: seat, member: memberId, name, role, link })
    saveGroup({ id: group.id, name: view.name, session: session.id })
    location.assign(`/s/${session.id}`)
  }

  return (
    <Dialog title={t.group.session.comeInto(session.title)} close={t.group.cancel} onClose={onClose}>
      {seen && (
        <form
          class="stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            void comeIn()
          }}
        >
          <Norms items={seen.norms.items} />
          <div>
            <Choice kind="checkbox" name="accepts" checked={says.accepts} onChoose={() => turn('accepts')}>
              {t.group.session.accept}
            </Choice>
            <Choice kind="checkbox" name="listening" checked={says.listening} onChoose={() => turn('listening')}>
              {t.group.session.listening}
              <span class="hint">{t.group.session.listeningHint}</span>
            </Choice>
            <Choice kind="checkbox" name="first" checked={says.firstTime} onChoose={() => turn('firstTime')}>
              {t.group.session.firstTime}
              <span class="hint">{t.group.session.firstTimeHint}</span>
            </Choice>
          </div>
          <Button type="submit" look="primary" size="large" wide resting={busy}>
            {busy ? t.group.session.comingIn : t.group.session.comeIn}
          </Button>
        </form>
      )}
      <ErrorText text={wrong} />
    </Dialog>
  )
}
