import type { JSX } from 'preact'
import { Dialog } from '../../design/Dialog.tsx'
import { t } from '../../text/index.ts'
import './what-is-kept.css'

/** Everything that is kept, who sees it and until when. */
export function PrivacyDialog({ onClose }: { readonly onClose: () => void }): JSX.Element {
  return (
    <Dialog title={t.privacy.title} close={t.privacy.close} onClose={onClose}>
      <p class="small">{t.privacy.erased}</p>
      <p class="small">{t.privacy.never}</p>
      {Object.values(t.privacy.parts).map(({ title, rows }) => (
        <table key={title} class="what-is-kept small">
          <caption>{title}</caption>
          <thead>
            <tr>
              {Object.values(t.privacy.columns).map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Object.values(rows).map(({ what, who, until }) => (
              <tr key={what}>
                <th scope="row">{what}</th>
                <td>{who}</td>
                <td>{until}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </Dialog>
  )
}
