import { searchText } from '#shared/search_text'
import { COMMON_WORDS, SEQUENCES } from '#accounts/common_words'
import { E_GUESSABLE_PASSWORD } from '#accounts/errors'

const SHORTEST_WORD = 3
const SHORTEST_SEQUENCE = 4
/** What must be left of a password once what anybody would guess is set aside. */
const LETTERS_NEEDED = 4

const LOOK_ALIKE: Record<string, string> = { '@': 'a', '4': 'a', '3': 'e', '1': 'i', '0': 'o', '$': 's', '5': 's', '7': 't' } // prettier-ignore

/**
 * Refuses what somebody who knows people, or only the owner, would try first. CNIL 2022-100
 * recommends it beside the length, and asks that the reason be given.
 *
 * @param owner his login says his names, `camille.martin`
 * @throws E_GUESSABLE_PASSWORD
 */
export function refuseGuessable(password: string, owner: { login: string; email: string | null }) {
  if (restsOn(password, COMMON_WORDS) || restsOn(unmasked(password), COMMON_WORDS)) {
    throw new E_GUESSABLE_PASSWORD(['fait partie des plus courants'])
  }
  const own = [owner.login, (owner.email ?? '').split('@')[0]].flatMap((text) =>
    searchText(text).split(/[\s\d]+/)
  )
  if (restsOn(password, own)) {
    throw new E_GUESSABLE_PASSWORD(['contient surtout votre nom ou votre adresse électronique'])
  }
}

/** Is there little else in the password than these words and runs of neighbours? One that has none of them is not judged. */
function restsOn(password: string, words: string[]): boolean {
  const text = searchText(password).replaceAll(' ', '')
  const longestFirst = words
    .filter((word) => word.length >= SHORTEST_WORD)
    .sort((one, other) => other.length - one.length)
  const left = withoutRuns(longestFirst.reduce((rest, word) => rest.replaceAll(word, ' '), text))
  return left.includes(' ') && left.replace(/[^a-z]/g, '').length < LETTERS_NEEDED
}

function withoutRuns(text: string): string {
  let left = text.replace(/(.)\1{3,}/g, ' ')
  for (const sequence of SEQUENCES) {
    for (const line of [sequence, [...sequence].reverse().join('')]) {
      for (let length = line.length; length >= SHORTEST_SEQUENCE; length--) {
        for (let start = 0; start + length <= line.length; start++) {
          left = left.replaceAll(line.slice(start, start + length), ' ')
        }
      }
    }
  }
  return left
}

/** `M0tDeP@sse` is « motdepasse » to whoever tries. */
function unmasked(password: string): string {
  return [...password].map((sign) => LOOK_ALIKE[sign] ?? sign).join('')
}
