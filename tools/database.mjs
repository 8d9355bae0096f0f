import { environment } from './node24.mjs'
import { runOrStop } from './processes.mjs'

/**
 * Brings the schema up to date, then the demonstration town, as its last lines tell.
 *
 * @param {string} cwd the folder whose ace.js is run: the project's root, or build/
 * @param {Record<string, string>} env
 */
export function migrate(cwd, env) {
  return ace(cwd, env, ['migration:run', '--force'])
}

/** @returns {Promise<string>} what the command printed: the demonstration accounts */
export function seedDemo(cwd, env) {
  return ace(cwd, env, ['demo:seed'])
}

function ace(cwd, env, args) {
  return runOrStop(process.execPath, ['ace.js', ...args], { cwd, env: environment(env) })
}
