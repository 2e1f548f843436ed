import type { ComponentType, JSX } from 'preact'
import { useState } from 'preact/hooks'
import { t } from '../../text/index.ts'

/** Opens the table of everything that is kept; it is fetched when somebody opens it, and again on the next press if that failed. */
export function WhatIsKept(): JSX.Element {
  const [Table, setTable] = useState<ComponentType<{ onClose: () => void }> | null>(null)
  const close = () => setTable(null)
  const open = () => import('./PrivacyDialog.tsx').then(({ PrivacyDialog }) => setTable(() => PrivacyDialog), close)
  return (
    <>
      <button type="button" class="link-button" aria-haspopup="dialog" onClick={open}>
        {t.agreements.keptExactly}
      </button>
      {Table && <Table onClose={close} />}
    </>
  )
}
