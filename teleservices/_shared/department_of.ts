/**
 * The department that a postal code tells: its first two digits, three overseas. In
 * Corsica the code of the department is not in the postal code: the citizen corrects it.
 */
export function departmentOf(postalCode: string): string {
  return postalCode.slice(0, /^9[78]/.test(postalCode) ? 3 : 2)
}
