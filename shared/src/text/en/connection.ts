/** What the banner says about the connection: the truth, and what it means for the person. */
export const connection = {
  connecting: 'Connecting…',
  lostTitle: 'Not live right now',
  lost: 'Not live right now. The clocks keep running. Reconnecting…',
  waiting: 'Not live right now. What you pressed is sent when the connection is back.',
  unsaved: 'The server cannot save changes right now. Circlet keeps trying.',
  blocked:
    'Your network blocks the live connection. This often happens on a company laptop. Open this page on your phone.',
  blockedTitle: 'The live connection is blocked',
  qr: 'QR code of this page, to open it on a phone',
}
