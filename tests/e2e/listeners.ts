import { createSocket } from 'node:dgram'
import { createServer } from 'node:http'
import { createServer as createTcpServer } from 'node:net'
import type { AddressInfo } from 'node:net'

/** Somebody on this machine who notes whatever reaches them. */
export interface Listeners {
  http: number
  tcp: number
  udp: number
  /** What has arrived, in words. */
  heard: string[]
  close(): void
}

/** Listen as a web server, as a bare TCP port and as a UDP port, on the loopback address. */
export async function listen(): Promise<Listeners> {
  const heard: string[] = []
  const web = createServer((request, response) => {
    heard.push(`${request.method} ${request.url}`)
    response.setHeader('access-control-allow-origin', '*').end('heard')
  })
  web.on('connection', () => heard.push('connection'))
  const tcp = createTcpServer((socket) => {
    heard.push('tcp')
    socket.destroy()
  })
  const udp = createSocket('udp4', () => heard.push('udp'))
  await Promise.all([
    new Promise<void>((done) => web.listen(0, '127.0.0.1', done)),
    new Promise<void>((done) => tcp.listen(0, '127.0.0.1', done)),
    new Promise<void>((done) => udp.bind(0, '127.0.0.1', done)),
  ])
  return {
    http: (web.address() as AddressInfo).port,
    tcp: (tcp.address() as AddressInfo).port,
    udp: udp.address().port,
    heard,
    close() {
      web.close()
      tcp.close()
      udp.close()
    },
  }
}
