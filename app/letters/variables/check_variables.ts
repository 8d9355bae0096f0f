import { E_UNKNOWN_LETTER_VARIABLE } from '#letters/errors'
import { LETTER_VARIABLES, letterVariable } from '#letters/variables/letter_variables'

/** Also sees a variable that was opened and never closed, which would be printed as it stands. */
const MENTION = /#\{([^{}\n]*)\}|#\{(\w*)/g

/** More changed letters than this, and it is another word. */
const FARTHEST = 3

/** Names, as written, of the variables of a text that do not exist; each once, in order of appearance. */
export function findUnknownVariables(text: string): string[] {
  const unknown = [...text.matchAll(MENTION)]
    .filter(([, closed]) => closed === undefined || !letterVariable(closed.trim()))
    .map(([, closed, unclosed]) => closed?.trim() ?? unclosed)
  return [...new Set(unknown)]
}

/**
 * Refuses a text that mentions an unknown variable, proposing the nearest one.
 *
 * @throws E_UNKNOWN_LETTER_VARIABLE
 */
export function assertKnownVariables(text: string): void {
  const unknown = findUnknownVariables(text)
  if (unknown.length === 0) return

  const mentions = unknown.map((name) => {
    const near = nearestVariable(name)
    return near ? `#{${name}} (vouliez-vous écrire #{${near}}\u00a0?)` : `#{${name}}`
  })
  throw new E_UNKNOWN_LETTER_VARIABLE([mentions.join(', ')])
}

function nearestVariable(name: string): string | undefined {
  return LETTER_VARIABLES.map((variable) => ({
    name: variable.name,
    distance: editDistance(name.toUpperCase(), variable.name),
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
