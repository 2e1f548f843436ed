/** How the page reaches somebody who looks at the call. */
export const attention = {
  title: 'While you look at the call',
  sounds: 'Soft tones',
  soundsHint: 'One when your turn comes, one when a little time is left, one when it is over. Only you hear them.',
  volume: 'How loud',
  hear: 'Hear all three',
  notify: 'A notification when it is your turn',
  notifyHint: 'Only while this tab is hidden, and without the name of the circle.',
  notifyLooks: 'You are told like this.',
  notifyDenied: 'This browser does not allow it. Its settings for this site can.',
  notifyCannot: 'This browser cannot do that for a page. The soft tones can help instead.',
  window: 'A small window beside the call',
  windowHint: 'Who speaks, where you stand and your button. Where the browser can, it stays above other windows.',
  windowBlocked: 'The browser did not open it. Allow this site to open windows, and try again.',
  windowOpen: 'Close the small window',
}
