/**
 * The one entry of `npm start | test | dev | build | bench`.
 *
 * It runs on whatever Node npm found (20 or later), installs what is missing,
 * then hands over to the Node 24 that npm installed. No dependency may be
 * imported from here: node_modules may not exist yet.
 */
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installDependencies } from './install.mjs'
import { findNode24 } from './node24.mjs'
import { cleanUp, start, Stop } from './processes.mjs'

const COMMANDS = ['start', 'test', 'dev', 'build', 'bench']
/** Longer than what the other side takes to stop its own programs. */
const HAND_OVER = { graceMs: 20_000 }

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof Stop ? `\n${error.message}\n` : error)
  process.exitCode = 1
} finally {
  await cleanUp()
}

async function main([command, ...args]) {
  if (!COMMANDS.includes(command)) {
    throw new Stop(
      `Usage: node tools/${basename(fileURLToPath(import.meta.url))} <${COMMANDS.join(' | ')}> [options]`
    )
  }
  await installDependencies()
  const node = findNode24()
  if (node !== process.execPath) return handOver(node, [command, ...args])
  const { run } = await import(`./commands/${command}.mjs`)
  return run(args)
}

/** Runs this same file with the right Node, and takes its exit code. */
function handOver(node, args) {
  const child = start(
    node,
    [fileURLToPath(import.meta.url), ...args],
    { stdio: 'inherit' },
    HAND_OVER
  )
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}
