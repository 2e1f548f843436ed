/** How the page reaches somebody who looks at the call. */
export const attention = {
  title: 'While you look at the call',
  sounds: 'Soft tones',
  soundsHint: 'One when your turn comes, one when a little time is left, one when it is over. Only you hear them.',
  volume: 'How loud',
  hear: 'Hear all three',
  notify: 'A notification when it is your turn',
  notifyHint: 'Only while this tab is hidden, and without the name of the circle.',
  notifyLooks: 'This is how it looks.',
  notifyDenied: 'This browser does not allow it. You can allow it in the browser’s settings for this site.',
  notifyCannot: 'This browser cannot do that for a page. The soft tones can help instead.',
  window: 'A small window beside the call',
  windowHint: 'It shows who speaks, your place and your button. In some browsers it stays above other windows.',
  windowBlocked: 'The browser did not open it. Allow this site to open windows, and try again.',
  windowOpen: 'Close the small window',
}
