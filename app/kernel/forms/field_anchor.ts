/** The id of the control of an answer in a form page: `marriage.marriageDate` is `root_marriage_marriageDate`. */
export function fieldAnchor(path: string): string {
  return `root_${path.split('.').join('_')}`
}
