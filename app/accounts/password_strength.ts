export const PASSWORD_MIN_LENGTH = 12
const LONG_ENOUGH_ALONE = 14
const KINDS = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}]/u]
const KINDS_NEEDED = 3

/** What the sign-up pages announce, in one sentence. */
export const PASSWORD_HINT =
  'Au moins 12 caractères, avec trois sortes parmi\u00a0: minuscules, majuscules, chiffres, signes. À partir de 14 caractères, une phrase suffit.'

/**
 * Is this password strong enough for an account whose sign-in is throttled?
 *
 * CNIL, délibération n° 2022-100 of 21 July 2022, asks for 50 bits of entropy
 * when access is slowed down after failures: twelve characters of three kinds
 * (or a fourteen-character phrase) are well above.
 */
export function isStrongEnough(password: string): boolean {
  const length = [...password].length
  if (new Set(password).size < 5) return false
  if (length >= LONG_ENOUGH_ALONE) return true
  return (
    length >= PASSWORD_MIN_LENGTH &&
    KINDS.filter((kind) => kind.test(password)).length >= KINDS_NEEDED
  )
}
