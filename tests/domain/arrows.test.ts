import { describe, expect, test } from 'vitest'
import { complaintsOf, lintOf } from '../support/repo/source-tree.ts'

const complaintsAbout = (files: Record<string, string>): string[] => complaintsOf('arrows', files)

/** What the script says of one file that imports one thing. */
const complaintsOn = (path: string, line: string): string[] => complaintsAbout({ [path]: `${line}\n` })

describe('arrows that are allowed', () => {
  test.each([
    ['client/src/screens/join/Join.tsx', "import { openSession } from '../../sync/session-store.ts'"],
    ['client/src/screens/join/Join.tsx', "import type { View } from '@circlet/shared/session/model/view'"],
    ['client/src/screens/lobby/Lobby.tsx', "import { NoticesSlot } from '../room/NoticesSlot.tsx'"],
    ['client/src/app.tsx', "const Join = lazy(() => import('./screens/join/Join.tsx'))"],
    ['client/src/features/settings/Settings.tsx', "import { Attention } from '../attention/Attention.tsx'"],
    ['server/src/http/sessions/sessions.ts', "import { decideDue } from '../../runtime/dispatch/decide-due.ts'"],
    ['server/src/runtime/replica.ts', "import type { EventLog } from '../store/event-log.ts'"],
    [
      'server/src/app.ts',
      "import { openSockets } from './sockets/open-sockets.ts'\nimport { api } from './http/api.ts'",
    ],
    ['shared/src/session/engine/decide.ts', "import type { Command } from '../../protocol/commands.ts'"],
    ['shared/src/session/commands/floor/floor.ts', "import { settleQueue } from '../queue/queue.ts'"],
    ['shared/src/protocol/fields.ts', "import { z } from 'zod'"],
  ])('%s: %s', (path, line) => {
    expect(complaintsOn(path, line)).toEqual([])
  })
})

describe('arrows that are broken', () => {
  test.each([
    [
      'http and sockets do not know each other',
      'server/src/http/sessions/sessions.ts',
      "import { Gateway } from '../../sockets/gateway.ts'",
    ],
    ['nor the other way', 'server/src/sockets/gateway.ts', "import type { A } from '../http/shared/access.ts'"],
    [
      'the store knows no session',
      'server/src/store/redis/log.ts',
      "import { Replica } from '../../runtime/replica.ts'",
    ],
    [
      'a session knows no transport',
      'server/src/runtime/replica.ts',
      "import { gateway } from '../sockets/gateway.ts'",
    ],
    ['only app.ts knows every part', 'server/src/config.ts', "import { gateway } from './sockets/gateway.ts'"],
    [
      'a fold uses no command',
      'shared/src/session/evolve/own.ts',
      "import { endTurn } from '../commands/floor/floor.ts'",
    ],
    ['a question uses no fold', 'shared/src/session/queries/focus.ts', "import { evolve } from '../evolve/evolve.ts'"],
    ['the model has no rules', 'shared/src/session/model/view.ts', "import type { A } from '../queries/members.ts'"],
    [
      'commands have an order',
      'shared/src/session/commands/queue/queue.ts',
      "import { endTurn } from '../floor/floor.ts'",
    ],
    [
      'shared knows no server',
      'shared/src/session/engine/decide.ts',
      "import { a } from '@circlet/server/store/event-log'",
    ],
    ['shared knows no client', 'shared/src/ids.ts', "import { a } from '../../client/src/sync/outbox.ts'"],
    ['the core brings no package', 'shared/src/session/engine/decide.ts', "import { randomUUID } from 'node:crypto'"],
    ['the core brings no zod', 'shared/src/formats/catalogue.ts', "import { z } from 'zod'"],
    [
      'the core takes only types of the wire',
      'shared/src/session/queries/focus.ts',
      "import { role } from '../../protocol/fields.ts'",
    ],
    [
      'the browser decides nothing',
      'client/src/selectors/pace.ts',
      "import { a } from '@circlet/shared/session/engine/decide'",
    ],
    [
      'a screen knows no other screen',
      'client/src/screens/join/Join.tsx',
      "import { Lobby } from '../lobby/Lobby.tsx'",
    ],
    ['not even lazily', 'client/src/screens/join/Join.tsx', "const a = () => import('../lobby/Lobby.tsx')"],
    [
      'a feature knows another by a line only',
      'client/src/features/polls/Polls.tsx',
      "import { a } from '../settings/Leave.tsx'",
    ],
    ['screens are loaded when they are met', 'client/src/app.tsx', "import { Join } from './screens/join/Join.tsx'"],
    ['the live connection draws nothing', 'client/src/sync/outbox.ts', "import { Button } from '../design/Button.tsx'"],
    ['packages are called by name', 'client/src/sync/outbox.ts', "import type { V } from '../../../shared/src/ids.ts'"],
    ['a new folder gets its place first', 'server/src/mail/send.ts', "import { a } from '../store/a.ts'"],
    ['an import over several lines', 'server/src/store/a.ts', "import {\n  b,\n} from '../http/shared/b.ts'"],
    ['what is passed on', 'server/src/store/a.ts', "export * from '../http/shared/b.ts'"],
    ['an import in a type', 'server/src/store/a.ts', "export type B = import('../http/shared/b.ts').B"],
  ])('%s', (_, path, line) => {
    expect(complaintsOn(path, line)).toHaveLength(1)
  })

  test('zod reaches the browser through another file, and the way is told', () => {
    const complaints = complaintsAbout({
      'client/src/sync/session-store.ts': "import { PROTOCOL } from '@circlet/shared/protocol/messages'\n",
      'shared/src/protocol/messages.ts': "export { role } from './fields.ts'\n",
      'shared/src/protocol/fields.ts': "import { z } from 'zod'\n",
    })
    expect(complaints).toEqual([
      'zod reaches the browser: client/src/sync/session-store.ts → shared/src/protocol/messages.ts → shared/src/protocol/fields.ts → zod',
    ])
  })

  test('a file that cannot be parsed is named', () => {
    expect(complaintsOn('server/src/store/a.ts', 'import {')).toHaveLength(1)
  })
})

describe('circles of imports', () => {
  test('are refused, also where only types go around', () => {
    const said = lintOf({
      'server/src/store/a.ts': "import type { B } from './b.ts'\nexport interface A {\n  readonly b: B\n}\n",
      'server/src/store/b.ts': "import type { A } from './a.ts'\nexport interface B {\n  readonly a: A\n}\n",
    })
    expect(said).toContain('noImportCycles')
  })
})
