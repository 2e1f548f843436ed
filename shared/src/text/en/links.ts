/** A link, and the ways to hand it on. */
export const links = {
  link: 'Link',
  copy: 'Copy the link',
  copyInvitation: 'Copy with a sentence',
  copied: 'Copied.',
  notCopied: 'This browser does not let a page copy. The link is selected: copy it with your keyboard.',
  share: 'Share',
  qr: 'QR code',
  qrLabel: 'QR code of the link',
}
