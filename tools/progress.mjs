const live = Boolean(process.stdout.isTTY) && !process.env.CI
const TICK_MS = live ? 1000 : 20_000

/**
 * Numbers the phases of a long command and says how long each takes:
 * `[2/5] Construction… 14 s`. On a terminal the line counts the seconds; in a
 * file it is written once, with a sign of life every twenty seconds.
 *
 * @param {number} total how many phases will be announced
 */
export function phases(total) {
  let number = 0
  return async function phase(label, work) {
    number += 1
    const line = `[${number}/${total}] ${label}…`
    const startedAt = Date.now()
    const tick = setInterval(() => show(line, startedAt), TICK_MS)
    if (live) process.stdout.write(line)
    try {
      const outcome = await work()
      finish(`${line} ${seconds(startedAt)}${typeof outcome === 'string' ? ` (${outcome})` : ''}`)
      return outcome
    } catch (error) {
      finish(`${line} ✖ ${seconds(startedAt)}`)
      throw error
    } finally {
      clearInterval(tick)
    }
  }
}

/** A title that is seen while scrolling. */
export function heading(title) {
  console.log(`\n${'━'.repeat(72)}\n  ${title}\n${'━'.repeat(72)}`)
}

/** `850 ms`, `14 s`, `2 min 5 s`. */
export function duration(milliseconds) {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`
  const total = Math.round(milliseconds / 1000)
  return total < 60 ? `${total} s` : `${Math.floor(total / 60)} min ${total % 60} s`
}

function seconds(startedAt) {
  return duration(Date.now() - startedAt)
}

function show(line, startedAt) {
  if (live) process.stdout.write(`\r${line} ${seconds(startedAt)} `)
  else if (!process.env.CI) console.log(`${line} ${seconds(startedAt)}`)
}

function finish(line) {
  process.stdout.write(live ? `\r${line}   \n` : `${line}\n`)
}
