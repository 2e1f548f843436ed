/** The texts of the shared screen. */
export const display = {
  join: 'Join with your phone',
  qr: 'QR code of the link to join',
  begins: (when: string) => `We begin at ${when}.`,
  soon: 'We begin soon.',
  part: (place: number, of: number) => `Part ${place} of ${of}`,
  ends: (clock: string) => `ends about ${clock}`,
  pace: {
    onTime: () => ', as planned',
    behind: (minutes: number) => `, ${minutes} min later than planned`,
    ahead: (minutes: number) => `, ${minutes} min earlier than planned`,
  },
  thisIs: 'This is screen',
  soundWaits: 'Click anywhere to turn sound on.',
  notLive: 'not live',
  sleeps: 'This screen may go to sleep.',
  thanks: 'Thank you for being here.',
  next: (when: string) => `We meet again on ${when}.`,
}
