/**
 * Has somebody born on this day had that birthday? A person born on 29 February has theirs
 * on 1 March of other years.
 *
 * @param today ISO day, as `birthDate`
 */
export function hasReachedAge(age: number, birthDate: string, today: string): boolean {
  const year = String(Number(birthDate.slice(0, 4)) + age)
  return today >= year + birthDate.slice(4)
}
