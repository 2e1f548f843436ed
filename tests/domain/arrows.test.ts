import { describe, expect, test } from 'vitest'
import { complaintsOf } from '../support/repo/source-tree.ts'

const complaintsAbout = (files: Record<string, string>): string[] => complaintsOf('arrows', files)

/** What the script says of one file that imports one thing. */
const complaintsOn = (path: string, line: string): string[] => complaintsAbout({ [path]: `${line}\n` })

describe('arrows that are allowed', () => {
  test.each([
    ['client/src/views/join/Join.tsx', "import { model } from '../../session/model.ts'"],
    ['client/src/views/join/Join.tsx', "import type { View } from '@circlet/shared/session/view'"],
    ['client/src/app.tsx', "const Join = lazy(() => import('./views/join/Join.tsx'))"],
    ['client/src/session/wire.ts', "import { io } from 'socket.io-client'"],
    ['server/src/http/sessions.ts', "import { dispatch } from '../session/dispatch.ts'"],
    ['server/src/session/dispatch.ts', "import type { EventLog } from '../log/event-log.ts'"],
    [
      'server/src/app.ts',
      "import { gateway } from './sockets/gateway.ts'\nimport { sessions } from './http/sessions.ts'",
    ],
    ['shared/src/session/decide.ts', "import type { Command } from '../protocol/commands.ts'"],
    ['shared/src/protocol/fields.ts', "import { z } from 'zod'"],
  ])('%s: %s', (path, line) => {
    expect(complaintsOn(path, line)).toEqual([])
  })
})

describe('arrows that are broken', () => {
  test.each([
    [
      'http and sockets know nothing of each other',
      'server/src/http/sessions.ts',
      "import { say } from '../sockets/gateway.ts'",
    ],
    [
      'sockets and http know nothing of each other',
      'server/src/sockets/gateway.ts',
      "import type { A } from '../http/a.ts'",
    ],
    ['the log knows no session', 'server/src/log/redis-log.ts', "import { live } from '../session/live.ts'"],
    ['a session knows no transport', 'server/src/session/live.ts', "import { gateway } from '../sockets/gateway.ts'"],
    ['only app.ts knows every part', 'server/src/config.ts', "import { gateway } from './sockets/gateway.ts'"],
    ['shared knows no server', 'shared/src/session/decide.ts', "import { log } from '@circlet/server/log/event-log'"],
    ['shared knows no client', 'shared/src/session/decide.ts', "import { a } from '../../../client/src/session/a.ts'"],
    ['the core brings no package', 'shared/src/session/decide.ts', "import { randomUUID } from 'node:crypto'"],
    ['the core brings no zod', 'shared/src/formats/catalogue.ts', "import { z } from 'zod'"],
    [
      'the core takes only types of the wire',
      'shared/src/session/a.ts',
      "import { role } from '../protocol/fields.ts'",
    ],
    ['one file knows socket.io-client', 'client/src/session/model.ts', "import { io } from 'socket.io-client'"],
    ['a screen knows no other screen', 'client/src/views/join/Join.tsx', "import { Lobby } from '../lobby/Lobby.tsx'"],
    ['not even lazily', 'client/src/views/join/Join.tsx', "const a = () => import('../lobby/Lobby.tsx')"],
    ['screens are loaded when met', 'client/src/app.tsx', "import { Join } from './views/join/Join.tsx'"],
    ['the store draws nothing', 'client/src/session/model.ts', "import { Button } from '../ui/Button.tsx'"],
    [
      'packages are called by name',
      'client/src/session/a.ts',
      "import type { V } from '../../../shared/src/session/v.ts'",
    ],
    ['a new folder gets its place first', 'server/src/mail/send.ts', "import { a } from '../log/a.ts'"],
    ['an import over several lines', 'server/src/log/a.ts', "import {\n  b,\n} from '../http/b.ts'"],
    ['what is passed on', 'server/src/log/a.ts', "export * from '../http/b.ts'"],
  ])('%s', (_, path, line) => {
    expect(complaintsOn(path, line)).toHaveLength(1)
  })

  test('zod reaches the browser through somebody else, and the way is told', () => {
    const complaints = complaintsAbout({
      'client/src/session/model.ts': "import { PROTOCOL } from '@circlet/shared/protocol/messages'\n",
      'shared/src/protocol/messages.ts': "export { role } from './fields.ts'\n",
      'shared/src/protocol/fields.ts': "import { z } from 'zod'\n",
    })
    expect(complaints).toEqual([
      'zod reaches the browser: client/src/session/model.ts → shared/src/protocol/messages.ts → shared/src/protocol/fields.ts → zod',
    ])
  })
})
