/**
 * The part of JSON Schema draft-07 that form schemas use, plus our own keywords:
 * `referential`, `unit` and `checksum`.
 */
export interface JsonSchema {
  $id?: string
  $schema?: string
  /** Only `shared:<fragment>`, see `fragments.ts`. */
  $ref?: string
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
}

export type JsonSchemaType = 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array'
