// Preloaded by every npm script, before anything else is parsed, and written so that the oldest Node can read it.
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Circlet needs Node 20.19 or newer, and this is Node ${process.versions.node}: install the current LTS from https://nodejs.org and run the command again.`,
  )
  process.exit(1)
}
