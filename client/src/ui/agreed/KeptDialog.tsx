import type { JSX } from 'preact'
import { say } from '../../text/catalogue.ts'
import { whatIsKept } from '../../text/en/what-is-kept.ts'
import { Dialog } from '../Dialog.tsx'
import './agreed.css'

const t = say({ en: whatIsKept })

/** Everything that is kept, who sees it and until when. */
export function KeptDialog({ onClose }: { readonly onClose: () => void }): JSX.Element {
  return (
    <Dialog title={t.title} close={t.close} onClose={onClose}>
      <p class="small">{t.erased}</p>
      <p class="small">{t.never}</p>
      {Object.values(t.parts).map(({ title, rows }) => (
        <table key={title} class="what-is-kept small">
          <caption>{title}</caption>
          <thead>
            <tr>
              {Object.values(t.columns).map((column) => (
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
