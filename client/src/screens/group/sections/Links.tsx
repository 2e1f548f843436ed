import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { memberTokenOf } from '../../../api/link-chain.ts'
import { Card } from '../../../design/Card.tsx'
import { LinkBox } from '../../../features/share-link/LinkBox.tsx'
import { savedGroup } from '../../../storage/saved-groups.ts'
import { t } from '../../../text/index.ts'
import type { SectionProps } from './section-props.ts'

/** A person's own link to keep, and the link for others. */
export function GroupLinks({ group, view }: SectionProps): JSX.Element {
  const at = `${location.origin}/g/${group.id}`
  const link = savedGroup(group.id)?.link ?? null
  const invite = useMemo(() => {
    if (link === null) return null
    return `${at}#${link.role === 'keeper' ? memberTokenOf(link.token) : link.token}`
  }, [at, link?.token, link?.role])
  return (
    <Card>
      <h2>{t.group.links.title}</h2>
      {/* Folded: somebody may be sharing this page. */}
      <details>
        <summary>{t.group.links.keep}</summary>
        <div class="stack">
          <p class="soft">{t.group.links.mine}</p>
          <LinkBox link={`${at}#${group.token()}`} title={view.name} label={t.group.links.mineLabel} />
        </div>
      </details>
      <details>
        <summary>{t.group.links.invite}</summary>
        {invite === null ? (
          <p class="soft">{t.group.links.inviteMissing}</p>
        ) : (
          <div class="stack">
            <p class="soft">{t.group.links.inviteHint}</p>
            <LinkBox
              link={invite}
              invitation={t.group.links.invitation(view.name, view.purpose, view.gaps, invite)}
              title={view.name}
              label={t.group.links.inviteLabel}
            />
          </div>
        )}
      </details>
    </Card>
  )
}
