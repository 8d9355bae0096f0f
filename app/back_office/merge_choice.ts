import type Household from '#households/models/household'
import type Individual from '#households/models/individual'
import { peopleOf } from '#households/queries/people_of'

/** Which account stays, and who is who, as an address or a form says it. */
export interface PostedChoice {
  /** « N° de compte foyer » */
  garde: number
  /** For a person of the second account, the one of the first whom he is; who is not named is nobody yet. */
  qui?: Record<string, string | null | undefined>
}

export interface MergeChoice {
  kept: Household
  merged: Household
  /** Everybody of the account that is to go, and who he is in the one that stays. */
  people: { merged: Individual; kept: Individual | null }[]
}

/** Reads which of two accounts stays; `null` when the choice names neither of them, or nobody of them. */
export async function mergeChoice(
  [first, second]: [Household, Household],
  { garde, qui = {} }: PostedChoice
): Promise<MergeChoice | null> {
  const isFirstKept = garde === first.number
  if (!isFirstKept && garde !== second.number) return null
  const sides = { first: await peopleOf(first.id), second: await peopleOf(second.id) }
  const matches = matchesOf(qui, sides)
  if (!matches) return null
  const [kept, merged] = isFirstKept ? [first, second] : [second, first]
  const people = (isFirstKept ? sides.second : sides.first).map((person) => {
    const match = matches.find((one) => Object.values(one).includes(person))
    return { merged: person, kept: (isFirstKept ? match?.first : match?.second) ?? null }
  })
  return { kept, merged, people }
}

interface Match {
  first: Individual
  second: Individual
}

function matchesOf(
  qui: NonNullable<PostedChoice['qui']>,
  sides: { first: Individual[]; second: Individual[] }
): Match[] | null {
  const named = Object.entries(qui).filter((entry): entry is [string, string] => Boolean(entry[1]))
  const matches = named.flatMap(([secondId, firstId]) => {
    const first = sides.first.find(({ id }) => id === firstId)
    const second = sides.second.find(({ id }) => id === secondId)
    return first && second ? [{ first, second }] : []
  })
  const isOnce = new Set(matches.map(({ first }) => first.id)).size === matches.length
  return matches.length === named.length && isOnce ? matches : null
}
