import { say } from '#shared/say'
import { SEXES, TITLES } from '#households/models/individual'
import { RESPONSIBILITY_ROLES } from '#kernel/household_description'

interface Choice {
  value: string
  label: string
}

/** The closed lists of the household's pages, with their French labels. */
export function personChoices(): { titles: Choice[]; sexes: Choice[]; roles: Choice[] } {
  return {
    titles: choices('titles', TITLES),
    sexes: choices('sexes', SEXES),
    roles: choices('responsibility_roles', RESPONSIBILITY_ROLES),
  }
}

function choices(dictionary: string, keys: readonly string[]): Choice[] {
  return keys.map((value) => ({ value, label: capitalised(say(`${dictionary}.${value}`)) }))
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
