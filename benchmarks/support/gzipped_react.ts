import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'

/** Bytes of react and react-dom alone, bundled and minified for production as the application's scripts are. */
export async function gzippedReact(): Promise<number> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    build: {
      write: false,
      rolldownOptions: {
        input: fileURLToPath(new URL('./react_alone.ts', import.meta.url)),
        preserveEntrySignatures: 'strict',
      },
    },
  })
  if (!('output' in result)) throw new Error('Vite gave no bundle')
  return result.output
    .flatMap((file) => (file.type === 'chunk' ? [gzipped(file.code)] : []))
    .reduce((sum, size) => sum + size, 0)
}

export function gzipped(script: string | Buffer): number {
  return gzipSync(script, { level: 9 }).byteLength
}
