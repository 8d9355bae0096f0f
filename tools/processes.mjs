import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

/** An expected failure: its message is printed alone, without a stack. */
export class Stop extends Error {}

/** How long a program may take to stop when asked to, before it is killed. */
const GRACE_MS = 8000

const running = new Map()
const stopped = new Set()
const cleanups = []
let stopping = null
let interruptedCode = null

/** Registers something to undo at the end, whether the command succeeds, fails or is interrupted. */
export function onCleanUp(undo) {
  cleanups.push(undo)
}

/** Undoes everything registered, last first; safe to call twice. */
export async function cleanUp() {
  while (cleanups.length > 0) {
    const undo = cleanups.pop()
    try {
      await undo()
    } catch (error) {
      console.error(error)
    }
  }
}

/** For a server, Ctrl-C is how one leaves: not a failure. */
export function interruptionIsNormal() {
  interruptedCode = 0
}

/**
 * Starts a program that is stopped with this one.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @param {{ signal?: NodeJS.Signals, graceMs?: number }} farewell
 *   the signal that asks it to stop, and the milliseconds it has before being killed
 */
export function start(command, args, options, { signal = 'SIGTERM', graceMs = GRACE_MS } = {}) {
  const child = spawn(command, args, options)
  running.set(child, { signal, graceMs })
  child.once('exit', () => running.delete(child))
  child.once('error', () => running.delete(child))
  return child
}

/**
 * Runs a program to its end.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: object, uid?: number, gid?: number, show?: boolean | string, graceMs?: number }} options
 *   `show` lets it write to the terminal, with a text at the head of each line if it is one; otherwise its output is captured
 * @returns {Promise<{ code: number, output: string }>} code is 127 when the program does not exist
 */
export function run(command, args, { show = false, graceMs, ...options } = {}) {
  return new Promise((resolve) => {
    const streams = show === true ? ['inherit', 'inherit'] : ['pipe', 'pipe']
    const child = start(command, args, { ...options, stdio: ['ignore', ...streams] }, { graceMs })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      if (typeof show === 'string' && stream) showLines(stream, show)
      else stream?.setEncoding('utf8').on('data', (text) => (output += text))
    }
    child.once('error', (error) => resolve({ code: 127, output: error.message }))
    // After an interruption nobody must go on to the next step.
    child.once('close', (code) => stopped.has(child) || resolve({ code: code ?? 1, output }))
  })
}

/** Whole lines only, so that two programs may write at the same time. */
function showLines(stream, head) {
  createInterface({ input: stream }).on('line', (line) => console.log(`${head} ${line}`))
}

/** The same, where a failure stops everything and shows the last lines of what the program said. */
export async function runOrStop(command, args, options) {
  const result = await run(command, args, options)
  if (result.code === 0) return result.output
  throw new Stop(
    `${[command, ...args].join(' ')} → code ${result.code}\n\n${lastLines(result.output, 40)}`
  )
}

function lastLines(text, count) {
  return text.trimEnd().split('\n').slice(-count).join('\n')
}

for (const [signal, number] of [
  ['SIGHUP', 1],
  ['SIGINT', 2],
  ['SIGTERM', 15],
]) {
  process.on(signal, () => (stopping ??= stopAll(128 + number)))
}

async function stopAll(code) {
  await Promise.all([...running].map(([child, farewell]) => stop(child, farewell)))
  await cleanUp()
  process.exit(interruptedCode ?? code)
}

/** Asks a program to stop, and kills it when it does not. */
function stop(child, { signal, graceMs }) {
  stopped.add(child)
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), graceMs)
    child.once('exit', () => {
      clearTimeout(timer)
      resolve()
    })
    child.kill(signal)
  })
}
