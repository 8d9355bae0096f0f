import { createHash } from 'node:crypto'

/** Crockford's: neither I, L, O nor U, which are read as other signs. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 8
const CODE = new RegExp(`^[${SIGNS}]{${LENGTH}}$`)

/** The code of a form of a teleservice: the same form has the same code for ever. */
export function paperCode(form: { teleserviceId: string; hash: string }): string {
  const bytes = createHash('sha256').update(`${form.teleserviceId}/${form.hash}`).digest()
  return [...bytes.subarray(0, LENGTH)].map((byte) => SIGNS[byte % SIGNS.length]).join('')
}

/** As it is printed: `7KQ4-M2XP`. */
export function printedCode(code: string): string {
  return `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`
}

/**
 * The code in what was typed, or scanned with the address that the square code holds: in
 * capitals or not, with or without dash, O for zero and I for one; `null` when it is none.
 */
export function readPaperCode(typed: string): string | null {
  const last = typed.trim().split('/').at(-1) ?? ''
  const code = last.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
  return CODE.test(code) ? code : null
}
