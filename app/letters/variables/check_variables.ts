import { E_UNKNOWN_LETTER_VARIABLE } from '#letters/errors'
import { LETTER_VARIABLE_NAMES } from '#letters/variables/letter_variables'

/** Also sees a variable that was opened and never closed, which would be printed as it stands. */
const MENTION = /#\{([^{}\n]*)\}|#\{(\w*)/g

/** More changed letters than this, and it is another word. */
const FARTHEST = 3

/** Names, as written, of the variables of a text that do not exist; each once, in order of appearance. */
export function findUnknownVariables(
  text: string,
  known: readonly string[] = LETTER_VARIABLE_NAMES
): string[] {
  const unknown = [...text.matchAll(MENTION)]
    .filter(([, closed]) => closed === undefined || !known.includes(closed.trim()))
    .map(([, closed, unclosed]) => closed?.trim() ?? unclosed)
  return [...new Set(unknown)]
}

/**
 * Refuses a text that mentions an unknown variable, proposing the nearest one.
 *
 * @param known the variables that the text may use: those of letters, unless told
 * @throws E_UNKNOWN_LETTER_VARIABLE
 */
export function assertKnownVariables(
  text: string,
  known: readonly string[] = LETTER_VARIABLE_NAMES
): void {
  const unknown = findUnknownVariables(text, known)
  if (unknown.length === 0) return

  const mentions = unknown.map((name) => {
    const near = nearestVariable(name, known)
    return near ? `#{${name}} (vouliez-vous écrire #{${near}}\u00a0?)` : `#{${name}}`
  })
  throw new E_UNKNOWN_LETTER_VARIABLE([mentions.join(', ')])
}

function nearestVariable(name: string, known: readonly string[]): string | undefined {
  return known
    .map((candidate) => ({
      name: candidate,
      distance: editDistance(name.toUpperCase(), candidate),
    }))
    .filter(({ distance }) => distance <= Math.min(FARTHEST, name.length / 2))
    .sort((a, b) => a.distance - b.distance)[0]?.name
}

/** Letters to add, drop or change to turn one word into the other (Levenshtein). */
function editDistance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let row = 1; row <= from.length; row++) {
    const current = [row]
    for (let column = 1; column <= to.length; column++) {
      const change = previous[column - 1] + (from[row - 1] === to[column - 1] ? 0 : 1)
      current.push(Math.min(change, previous[column] + 1, current[column - 1] + 1))
    }
    previous = current
  }
  return previous[to.length]
}
