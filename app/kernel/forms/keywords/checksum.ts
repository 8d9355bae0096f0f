import { _, type CodeKeywordDefinition } from 'ajv'

/**
 * `checksum: "iban"`: the two check digits of an account number (ISO 13616, modulo 97).
 * Generated as an expression, so that the browser's module needs no import.
 */
export const checksumKeyword: CodeKeywordDefinition = {
  keyword: 'checksum',
  type: 'string',
  schemaType: 'string',
  code(context) {
    const { data } = context
    context.fail(
      _`/^[A-Z]{2}[0-9]{2}[A-Z0-9]+$/.test(${data}) && Array.from(${data}.slice(4) + ${data}.slice(0, 4)).reduce((rest, sign) => Number(String(rest) + parseInt(sign, 36)) % 97, 0) !== 1`
    )
  },
}
