const FIRST_NAMES =
  'adam alice amina anne arthur awa basile camille chloe claire david elise emma farid gabriel hugo ines jade jean julie karim lea leo louise lucas manon marie mehdi nadia noe nora olivier paul rose sacha samuel thomas zoe'.split(
    ' '
  )
/** Three of them make a family's name: eight thousand names, as in a large town. */
const SYLLABLES = 'ber bon cha cou del dou fa ga lam le mar mo nar per ri rou ser ti val ves'.split(
  ' '
)

/** Common tables that `drawnNames` draws from. */
export const NAME_TABLES = `
  first_names(place, name) as (values ${numbered(FIRST_NAMES)}),
  syllables(place, name) as (values ${numbered(SYLLABLES)})`

/** The name that a family bears, once `drawnNames` has drawn it. */
export const FAMILY_NAME = 'one.name || two.name || three.name'

/** A large number that differs much from one `number` to the next: what is drawn from it looks random. */
export function mixed(number: string): string {
  return `(${number} * 2654435761) % 4294967296`
}

/** Joins that give a family, always alike for one `mix`, its name and the first names `adult`, `other` and `child`. */
export function drawnNames(mix: string): string {
  return `
    join first_names adult on adult.place = ${mix} / 11 % ${FIRST_NAMES.length}
    join first_names other on other.place = ${mix} / 19 % ${FIRST_NAMES.length}
    join first_names child on child.place = ${mix} / 13 % ${FIRST_NAMES.length}
    join syllables one on one.place = ${mix} / 17 % ${SYLLABLES.length}
    join syllables two on two.place = ${mix} / 389 % ${SYLLABLES.length}
    join syllables three on three.place = ${mix} / 8191 % ${SYLLABLES.length}`
}

function numbered(words: string[]): string {
  return words.map((word, place) => `(${place}, '${word}')`).join(', ')
}
