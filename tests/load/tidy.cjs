// Preloaded into a server that is measured: on a signal it puts away what is no longer used, and says how many bytes are.
process.on('SIGWINCH', () => {
  global.gc()
  global.gc()
  const { heapUsed, external } = process.memoryUsage()
  console.log(`in use: ${heapUsed + external}`)
})
