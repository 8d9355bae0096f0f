import { Readable } from 'node:stream'
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'

/** One file of an archive. `packed`: pictures and PDF files gain nothing by being compressed again. */
export interface ArchiveFile {
  path: string
  content: Uint8Array
  packed: boolean
}

/** An archive written file by file: one file at a time is in memory. */
export function zipStream(files: AsyncIterable<ArchiveFile>): Readable {
  return Readable.from(chunksOf(files))
}

async function* chunksOf(files: AsyncIterable<ArchiveFile>): AsyncGenerator<Uint8Array> {
  let failure: Error | null = null
  const written: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    failure ??= error
    written.push(chunk)
  })
  const give = () => {
    if (failure) throw failure
    return written.splice(0)
  }
  for await (const { path, content, packed } of files) {
    const entry = packed ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 })
    zip.add(entry)
    entry.push(content, true)
    yield* give()
  }
  zip.end()
  yield* give()
}
