const MIN_LENGTH = 12
const LONG_ENOUGH_ALONE = 14
const VERY_LONG = 20
const KINDS = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}]/u]
const KINDS_NEEDED = 3
const DIFFERENT_NEEDED = 5

/** From this score on, a password is what CNIL asks for. */
export const ENOUGH = 75

/** What the sign-up pages announce, in one sentence. */
export const PASSWORD_HINT =
  'Au moins 12 caractères, avec trois sortes parmi\u00a0: minuscules, majuscules, chiffres, signes. À partir de 14 caractères, une phrase suffit.'

export interface PasswordStrength {
  /** From 0 to 100. */
  score: number
  /** What is still missing, or how good it is; French, and empty before anything is typed. */
  words: string
}

/**
 * How far a password is from what an account needs whose sign-in is throttled. The one rule of the
 * server and of the meter in the page.
 *
 * CNIL, délibération n° 2022-100 of 21 July 2022, asks for 50 bits of entropy
 * when access is slowed down after failures: twelve characters of three kinds
 * (or a fourteen-character phrase) are well above.
 */
export function passwordStrength(password: string): PasswordStrength {
  const length = [...password].length
  const kinds = KINDS.filter((kind) => kind.test(password)).length
  const words = missing(password, { length, kinds })
  if (words === '') return goodness(length)

  const byKinds = (Math.min(1, length / MIN_LENGTH) + Math.min(1, kinds / KINDS_NEEDED)) / 2
  const progress = Math.max(length / LONG_ENOUGH_ALONE, length ? byKinds : 0)
  return { score: Math.min(ENOUGH - 5, Math.round(ENOUGH * progress)), words: length ? words : '' }
}

/** Is this password strong enough for an account? */
export function isStrongEnough(password: string): boolean {
  return passwordStrength(password).score >= ENOUGH
}

function goodness(length: number): PasswordStrength {
  const more = Math.min(1, (length - MIN_LENGTH) / (VERY_LONG - MIN_LENGTH))
  const score = ENOUGH + Math.round((100 - ENOUGH) * more)
  return { score, words: length >= VERY_LONG ? 'Très solide.' : 'Assez solide.' }
}

function missing(password: string, { length, kinds }: { length: number; kinds: number }): string {
  const hasKinds = kinds >= KINDS_NEEDED
  if (length < MIN_LENGTH) {
    const short = `Trop court\u00a0: encore ${characters(MIN_LENGTH - length)}`
    if (hasKinds) return `${short}.`
    return `${short} avec trois sortes de caractères, ou ${LONG_ENOUGH_ALONE - length} en une phrase.`
  }
  if (!hasKinds && length < LONG_ENOUGH_ALONE) {
    return `Presque\u00a0: encore ${characters(LONG_ENOUGH_ALONE - length)}, ou mêlez trois sortes de caractères.`
  }
  const isVaried = new Set(password).size >= DIFFERENT_NEEDED
  return isVaried ? '' : `Trop répétitif\u00a0: il faut ${DIFFERENT_NEEDED} signes différents.`
}

function characters(count: number): string {
  return count === 1 ? '1\u00a0caractère' : `${count}\u00a0caractères`
}
