import { connect } from 'node:net'
import { E_SCANNER_UNAVAILABLE } from '#kernel/contracts/file_scanner'

export interface ClamdAddress {
  host: string
  port: number
}

const TIMEOUT_MS = 30_000
const LONGEST_ANSWER = 4096

/**
 * One conversation with clamd: sends the parts of a command, returns its answer without the final zero.
 *
 * @throws E_SCANNER_UNAVAILABLE when clamd cannot be reached, is silent or says too much
 */
export function askClamd({ host, port }: ClamdAddress, parts: Buffer[]): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect({ host, port, timeout: TIMEOUT_MS })
    const fail = () => {
      socket.destroy()
      reject(new E_SCANNER_UNAVAILABLE())
    }
    socket.once('timeout', fail)
    socket.once('error', fail)
    socket.once('connect', () => {
      for (const part of parts) socket.write(part)
    })
    socket.on('data', (data) => {
      answer += data.toString('latin1')
      if (answer.length > LONGEST_ANSWER) fail()
    })
    socket.once('close', () => resolve(answer.replace(/\0.*$/s, '').trim()))
  })
}
