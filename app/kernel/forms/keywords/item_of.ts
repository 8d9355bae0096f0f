import type { FuncKeywordDefinition } from 'ajv'

/** Given as `this` to a compiled schema, beside what `referential` needs. */
export interface ItemContext {
  /** Is this the key of an entry of one of these lists of the filing? */
  holds(lists: readonly string[], key: string): boolean
}

/**
 * `itemOf: ["adults", "outsideAdults"]`: the text is the key of an entry of one of these
 * repeated groups of the same filing.
 */
export const itemOfKeyword: FuncKeywordDefinition = {
  keyword: 'itemOf',
  type: 'string',
  schemaType: 'array',
  errors: false,
  validate(this: ItemContext | undefined, lists: string[], key: string): boolean {
    return this?.holds(lists, key) === true
  },
}
