/** Why an answer is refused, as citizens and agents read it. */
export interface FilingError {
  /** `urgencyPhone`, `father.lastName`, `contacts.0.phone`; a group of choices is one field. */
  path: string
  /** `required`, `choice`, `acceptance`, `format`, or the JSON Schema keyword that refused. */
  keyword: string
  /** A complete French sentence that says what to do. */
  message: string
  /** The field's title. */
  label: string
}
