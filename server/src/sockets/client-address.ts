import type { IncomingHttpHeaders } from 'node:http'
import { BlockList, isIP } from 'node:net'

/** The networks whose proxies are believed, as Fastify believes them for HTTP. */
const proxies = new BlockList()
for (const [network, bits] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['169.254.0.0', 16],
] as const) {
  proxies.addSubnet(network, bits, 'ipv4')
}
for (const [network, bits] of [
  ['::1', 128],
  ['fe80::', 10],
  ['fc00::', 7],
] as const) {
  proxies.addSubnet(network, bits, 'ipv6')
}

/** The address behind the proxies of our own network; that of the connection when there is no such proxy. */
export function clientAddress(remote: string, headers: IncomingHttpHeaders): string {
  const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',')
  const hops = [...forwarded.map((hop) => hop.trim()).filter((hop) => hop !== ''), remote].reverse()
  return hops.find((hop) => !isProxy(hop)) ?? hops.at(-1) ?? remote
}

function isProxy(address: string): boolean {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  const family = isIP(plain)
  return family !== 0 && proxies.check(plain, family === 4 ? 'ipv4' : 'ipv6')
}
