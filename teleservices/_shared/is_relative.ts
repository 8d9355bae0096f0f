/** Qualities that the family record book proves. */
const RELATIVES = ['Spouse', 'Parent', 'GrandParent', 'Child', 'HeirFamily', 'Heir']

/** Is who asks for a record a relative, who proves it with the family record book? */
export function isRelative(quality: string | undefined): boolean {
  return quality !== undefined && RELATIVES.includes(quality)
}
