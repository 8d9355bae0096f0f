import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint } from '../fingerprint.mjs'
import { environment } from '../node24.mjs'
import { run } from '../processes.mjs'
import { phases } from '../progress.mjs'
import { root } from '../root.mjs'

const GENERATED = '.adonisjs'
const GENERATORS = [['teleservice:types'], ['codegen']]

/**
 * Generated code, style, format and types. Generation comes first, since the
 * others read what it writes.
 *
 * @returns {Promise<import('./report.mjs').Row[]>}
 */
export async function runChecks() {
  const checks = [
    ['generated code', checkGeneratedCode],
    ['lint', () => npm('lint')],
    ['format', () => npm('format:check')],
    ['types', () => npm('typecheck')],
  ]
  const phase = phases(checks.length)
  const rows = []
  for (const [name, check] of checks) {
    const startedAt = Date.now()
    let problem = null
    await phase(name, async () => {
      problem = await check()
      return problem ? 'FAILED' : 'ok'
    })
    if (problem) console.log(`\n${problem.trimEnd()}\n`)
    rows.push({
      suite: name,
      database: '–',
      passed: problem ? 0 : 1,
      failed: problem ? 1 : 0,
      skipped: 0,
      duration: Date.now() - startedAt,
    })
  }
  return rows
}

async function npm(script) {
  const { code, output } = await run('npm', ['run', '--silent', script], {
    cwd: root,
    env: environment(),
  })
  return code === 0 ? null : output || `npm run ${script} failed`
}

/** Generating again must change nothing; where commits matter – in CI – nothing may be left uncommitted either. */
async function checkGeneratedCode() {
  const before = fingerprint([GENERATED])
  for (const generator of GENERATORS) {
    // .env.test is committed: a fresh clone has no other settings.
    const env = environment({ NODE_ENV: 'test' })
    const { code, output } = await run(process.execPath, ['ace.js', ...generator], {
      cwd: root,
      env,
    })
    if (code !== 0) return `node ace ${generator.join(' ')} failed:\n${output}`
  }
  if (fingerprint([GENERATED]) !== before)
    return `${GENERATED} was out of date; it is now regenerated: commit it.`
  if (!process.env.CI || !existsSync(join(root, '.git'))) return null
  const { output } = await run('git', ['status', '--porcelain', GENERATED], { cwd: root })
  return output.trim() ? `${GENERATED} is not committed as generated:\n${output}` : null
}
