/** What the banner says about the connection: the truth, and what it means for the person. */
export const connection = {
  connecting: 'Connecting…',
  lostTitle: 'Not live right now',
  lost: 'Not live right now. The clocks go on. Connecting again…',
  waiting: 'Not live right now. What you pressed waits, and is sent when the connection is back.',
  unsaved: 'Changes are not being saved right now. What you pressed is being tried again.',
  blocked: 'Your network blocks the live connection, often a company laptop. Open this on your phone.',
  blockedTitle: 'The live connection does not come through',
  qr: 'QR code of this page, to open it on a phone',
}
