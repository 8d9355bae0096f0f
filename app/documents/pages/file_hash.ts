import { createHash } from 'node:crypto'

/** SHA-256 of a file's content, in hexadecimal: two files that share it are the same. */
export function fileHash(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}
