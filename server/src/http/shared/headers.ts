import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'

const YEAR_S = 365 * 24 * 60 * 60

/** What every answer says to a browser: run our own files only, show us in no frame, tell nobody where you come from. */
export async function sendHeaders(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        manifestSrc: ["'self'"],
        // Older Safari does not count a WebSocket to the same host as 'self'.
        connectSrc: ["'self'", (request) => webSocketOf(request.headers.host)],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        // Not upgradeInsecureRequests: on a local network there is plain http only.
      },
    },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: { maxAge: YEAR_S, includeSubDomains: false },
    xFrameOptions: { action: 'deny' },
  })
  app.addHook('onRequest', async (request, reply) => {
    reply.header('permissions-policy', permissions(mayListen(request.url) ? '(self)' : '()'))
  })
}

/** Ends each connection with the answer that is still owed to it, so that a server that stops need not wait for the next request. */
export function endConnectionsOnClose(app: FastifyInstance): void {
  let isClosing = false
  app.addHook('preClose', async () => {
    isClosing = true
  })
  app.addHook('onSend', async (_request, reply) => {
    if (isClosing) reply.header('connection', 'close')
  })
}

/** Keeping the screen awake is all we need; what else a browser offers is refused by name. */
const permissions = (microphone: '()' | '(self)') =>
  [
    'screen-wake-lock=(self)',
    ...['camera', 'geolocation', 'display-capture', 'payment', 'usb'].map((name) => `${name}=()`),
    `microphone=${microphone}`,
  ].join(', ')

/** The page of a session whose reader wants their speaking time measured has been loaded with that wish (BA32). */
const mayListen = (url: string) => /^\/s\/[\w-]+\/?\?microphone$/.test(url)

/** The host comes from the request: anything but a plain name must not reach the header. */
function webSocketOf(host: string | undefined): string {
  return host && /^[\w.-]+(:\d+)?$|^\[[\da-f:]+\](:\d+)?$/i.test(host) ? `ws://${host} wss://${host}` : "'self'"
}
