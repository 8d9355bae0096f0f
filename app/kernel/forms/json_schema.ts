/**
 * The part of JSON Schema draft-07 that form schemas use, plus our own keywords:
 * `referential`, `unit`, `checksum`, the limits of a day – `minimumAge`, `maximumAge`, `notBefore`,
 * `notAfter` – and those of entries that others refer to: `itemKey`, `itemLabel` and `itemOf`.
 */
export interface JsonSchema {
  $id?: string
  $schema?: string
  /** `shared:<fragment>`, see `fragments.ts`, or `#/definitions/<name>` of the same file. */
  $ref?: string
  definitions?: Record<string, JsonSchema>
  type?: JsonSchemaType
  title?: string
  description?: string
  default?: unknown
  const?: unknown
  enum?: unknown[]
  format?: string
  pattern?: string
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  exclusiveMinimum?: number
  exclusiveMaximum?: number
  multipleOf?: number
  items?: JsonSchema
  minItems?: number
  maxItems?: number
  uniqueItems?: boolean
  contains?: JsonSchema
  properties?: Record<string, JsonSchema>
  required?: string[]
  additionalProperties?: boolean
  oneOf?: JsonSchema[]
  anyOf?: JsonSchema[]
  allOf?: JsonSchema[]
  not?: JsonSchema
  if?: JsonSchema
  then?: JsonSchema
  else?: JsonSchema
  /** A parameter list of the teleservice, or a shared one (`schools`, `leisure_centres`). */
  referential?: string
  /** An integer that counts euro cents. Set by `ui:widget: money`. */
  unit?: 'cents'
  /** A check that no regular expression can make. */
  checksum?: 'iban'
  /** Of a birth date: full years on the day of the filing. */
  minimumAge?: number
  maximumAge?: number
  /** Of a day: `today`, the day of the filing, or a day counted from it, `today + 10 days`, `today - 3 months`. */
  notBefore?: string
  notAfter?: string
  /** The text that tells an entry of a repeated group apart; given by the server, never typed. */
  itemKey?: boolean
  /** Of the entries of a repeated group: the fields that name one, as « Claire Martin ». */
  itemLabel?: string[]
  /** The key of an entry of one of these repeated groups of the same form. */
  itemOf?: string[]
}

export type JsonSchemaType = 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array'
