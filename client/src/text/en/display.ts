/** What stands on the shared screen. */
export const display = {
  join: 'Join with your phone',
  qr: 'QR code of the link to join',
  begins: (when: string) => `We begin at ${when}.`,
  soon: 'We begin soon.',
  notLive: 'not live',
  sleeps: 'This screen may fall asleep.',
  thanks: 'Thank you for being here.',
}
