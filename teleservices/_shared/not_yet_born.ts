import type { IndividualView } from '#kernel/define_teleservice'

/** Refuses a child to be born, whom a household may hold already: nobody is registered before the birth. */
export function notYetBorn(
  { birthDate }: IndividualView,
  { today }: { today: string }
): string | undefined {
  return birthDate && birthDate > today ? 'L’enfant n’est pas encore né.' : undefined
}
