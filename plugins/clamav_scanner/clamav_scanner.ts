import {
  E_SCANNER_UNAVAILABLE,
  FileScanner,
  type ScanVerdict,
} from '#kernel/contracts/file_scanner'
import { askClamd, type ClamdAddress } from '#plugins/clamav_scanner/ask_clamd'

/** clamd cuts the connection past its StreamMaxLength (25 MB by default), above what a page may weigh. */
const CHUNK_BYTES = 64 * 1024

/** Scans through clamd's INSTREAM command (clamd(8)): the file is sent, never named by a path. */
export class ClamavScanner extends FileScanner {
  constructor(private address: ClamdAddress) {
    super()
  }

  async check(): Promise<void> {
    const answer = await askClamd(this.address, [Buffer.from('zPING\0')])
    if (answer !== 'PONG') throw new E_SCANNER_UNAVAILABLE()
  }

  async scan(content: Buffer): Promise<ScanVerdict> {
    return readVerdict(
      await askClamd(this.address, [Buffer.from('zINSTREAM\0'), ...chunks(content)])
    )
  }
}

/** Each chunk is preceded by its length; a length of zero ends the stream. */
function chunks(content: Buffer): Buffer[] {
  const parts: Buffer[] = []
  for (let start = 0; start < content.length; start += CHUNK_BYTES) {
    const part = content.subarray(start, start + CHUNK_BYTES)
    parts.push(lengthOf(part.length), part)
  }
  return [...parts, lengthOf(0)]
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes)
  return length
}

/** `stream: OK`, `stream: Eicar-Signature FOUND`; anything else is no verdict. */
function readVerdict(answer: string): ScanVerdict {
  if (answer === 'stream: OK') return { clean: true }
  const threat = answer.match(/^stream: (.+) FOUND$/)?.[1]
  if (!threat) throw new E_SCANNER_UNAVAILABLE()
  return { clean: false, threat }
}
