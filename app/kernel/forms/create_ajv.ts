import { Ajv, type Options } from 'ajv'
import { FORMATS } from '#kernel/forms/formats'
import { checksumKeyword } from '#kernel/forms/keywords/checksum'
import { dayLimitKeywords } from '#kernel/forms/keywords/day_limits'
import { itemOfKeyword } from '#kernel/forms/keywords/item_of'
import { referentialKeyword } from '#kernel/forms/keywords/referential'

/**
 * The one way an AJV instance is made: the server's verdict and the module sent to
 * the browser come from the same formats and keywords.
 */
export function createAjv(options: Options = {}): Ajv {
  const ajv = new Ajv({
    strict: false,
    allErrors: true,
    messages: false,
    passContext: true,
    multipleOfPrecision: 6,
    formats: FORMATS,
    ...options,
  })
  ajv.addKeyword(referentialKeyword)
  ajv.addKeyword(checksumKeyword)
  ajv.addKeyword(itemOfKeyword)
  for (const keyword of dayLimitKeywords) ajv.addKeyword(keyword)
  ajv.addKeyword({ keyword: 'itemKey', schemaType: 'boolean' })
  ajv.addKeyword({ keyword: 'itemLabel', schemaType: 'array' })
  ajv.addKeyword({ keyword: 'unit', schemaType: 'string' })
  return ajv
}
