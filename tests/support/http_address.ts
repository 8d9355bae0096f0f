import { createServer, type AddressInfo } from 'node:net'
import env from '#start/env'

/** Settles the port of this run before the server and its clients read it: `PORT=0` means any free one. */
export async function chooseAddress() {
  if (Number(process.env.PORT) !== 0) return
  const port = await freePort()
  env.set('PORT', port)
  process.env.PORT = String(port)
}

/** Where the server of this run answers: `http://localhost:41234`. */
export function baseUrl() {
  return `http://${process.env.HOST}:${process.env.PORT}`
}

function freePort() {
  return new Promise<number>((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, process.env.HOST, () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}
