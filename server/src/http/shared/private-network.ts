import type { FastifyRequest } from 'fastify'

const FORWARDING = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip']
const PRIVATE_IPV4 = /^(127\.|10\.|192\.168\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.)/
const PRIVATE_IPV6 = /^(::1$|f[cd][\da-f]{2}:|fe[89ab][\da-f]:)/i

/** Whether a request comes straight from this machine or its private network, and not through a proxy from outside. */
export function isPrivateNetwork({ headers, socket }: FastifyRequest): boolean {
  if (FORWARDING.some((name) => headers[name] !== undefined)) return false
  const address = (socket.remoteAddress ?? '').replace(/^::ffff:/i, '')
  return PRIVATE_IPV4.test(address) || PRIVATE_IPV6.test(address)
}
