import {
  chmodSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { runOrStop } from './processes.mjs'
import { root } from './root.mjs'

const packageFolder = join(root, 'node_modules', '@sparticuz', 'chromium')

/**
 * Unpacks the Chromium of the npm package `@sparticuz/chromium` (Linux x64) into
 * tmp/, with the few libraries (nss, nspr, expat) and fonts it carries: it then
 * needs nothing from the system. Done once per version.
 *
 * @returns {Promise<{ path: string, env: Record<string, string> } | null>} null where this package cannot run
 */
export async function unpackChromium() {
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(packageFolder))
    return null
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'))
  const folder = join(root, 'tmp', `chromium-${version}`)
  if (!existsSync(folder)) await unpackInto(folder)
  const fonts = existsSync('/etc/fonts/fonts.conf')
    ? {}
    : { FONTCONFIG_PATH: join(folder, 'fonts') }
  return { path: join(folder, 'chromium'), env: { LD_LIBRARY_PATH: join(folder, 'lib'), ...fonts } }
}

/** Renamed at the end, so that an interrupted unpacking is never taken for a browser. */
async function unpackInto(folder) {
  const workshop = `${folder}.${process.pid}`
  mkdirSync(workshop, { recursive: true })
  await Promise.all(['chromium', 'al2023.tar', 'fonts.tar'].map((name) => inflate(name, workshop)))
  for (const archive of ['al2023.tar', 'fonts.tar']) {
    await runOrStop('tar', ['xf', archive], { cwd: workshop })
    rmSync(join(workshop, archive))
  }
  chmodSync(join(workshop, 'chromium'), 0o755)
  writeFileSync(join(workshop, 'fonts', 'fonts.conf'), fontSettings(join(folder, 'fonts')))
  if (existsSync(folder)) rmSync(workshop, { recursive: true })
  else renameSync(workshop, folder)
}

/** For machines without fontconfig, where no text at all would be drawn. */
function fontSettings(folder) {
  return `<?xml version="1.0"?><fontconfig><dir>${folder}</dir><cachedir>${folder}/cache</cachedir></fontconfig>\n`
}

function inflate(name, folder) {
  const packed = createReadStream(join(packageFolder, 'bin', `${name}.br`))
  return pipeline(packed, createBrotliDecompress(), createWriteStream(join(folder, name)))
}
