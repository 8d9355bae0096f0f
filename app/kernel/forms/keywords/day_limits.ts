import { _, Name, type CodeGen, type CodeKeywordDefinition } from 'ajv'
import {
  isNotAfter,
  isNotBefore,
  isOldEnough,
  isYoungEnough,
  limitDay,
} from '#kernel/forms/day_limits'

/** Given as `this` to a compiled schema, beside what `referential` and `itemOf` need. */
export interface DayContext {
  /** The civil day on which the filing is judged: when it was sent, today while it is a draft. */
  day: string
}

/**
 * The limits of a day, counted from the day of the filing: `minimumAge` and `maximumAge` in
 * full years, `notBefore` and `notAfter` as `limitDay` reads them.
 */
export const dayLimitKeywords: readonly CodeKeywordDefinition[] = [
  dayLimit('minimumAge', 'number', isOldEnough),
  dayLimit('maximumAge', 'number', isYoungEnough),
  dayLimit('notBefore', 'string', isNotBefore),
  dayLimit('notAfter', 'string', isNotAfter),
]

/**
 * @param keeps judges an answer. In the browser's module it stands under its own name, among the
 *   functions that `browser_source.ts` sends
 */
function dayLimit(
  keyword: string,
  schemaType: 'number' | 'string',
  keeps: (answer: unknown, limit: never, day: unknown) => boolean
): CodeKeywordDefinition {
  return {
    keyword,
    type: 'string',
    schemaType,
    error: {
      message: '',
      params: (context) =>
        schemaType === 'number'
          ? _`{limit: ${context.schema}}`
          : _`{limit: ${context.schema}, day: ${named(context.gen, limitDay)}(${context.schema}, this?.day ?? "")}`,
    },
    code(context) {
      const { data, schema, gen } = context
      context.fail(_`!${named(gen, keeps)}(${data}, ${schema}, this?.day)`)
    },
  }
}

function named(gen: CodeGen, ref: { name: string }): Name {
  return gen.scopeValue('func', { key: ref, ref, code: _`${new Name(ref.name)}` })
}
