import type { FuncKeywordDefinition } from 'ajv'

/** Given as `this` to a compiled schema: `validate.call(context, data)`. */
export interface ListContext {
  /** May this key be answered? False for an unknown list. */
  allows(list: string, key: string): boolean
}

/**
 * `referential: "food_diet"`: the text, or each text of the array, is the key of an
 * entry of that list. Entries are given at validation, so that a manager's edit
 * compiles nothing.
 */
export const referentialKeyword: FuncKeywordDefinition = {
  keyword: 'referential',
  type: ['string', 'array'],
  schemaType: 'string',
  errors: false,
  validate(this: ListContext | undefined, list: string, answer: unknown): boolean {
    const keys = Array.isArray(answer) ? answer : [answer]
    return keys.every((key) => typeof key === 'string' && this?.allows(list, key) === true)
  },
}
