import type { HttpContext } from '@adonisjs/core/http'
import { paths } from '#back_office/paths'

const SHOWN_ONCE = 'recovery_codes_to_show'

/**
 * Codes that have just been written are shown on the next page, and never again; without any, back to the account. Kept by the
 * browser's own session until then: a flash message would be written down with the form's answer (0015).
 */
export function leadToCodes({ response, session }: HttpContext, codes: string[] | null) {
  if (codes) session.put(SHOWN_ONCE, codes)
  return response
    .redirect()
    .status(303)
    .toPath(codes ? paths.recoveryCodes : paths.security)
}

/** `null` once they were shown. */
export function codesToShow({ session }: HttpContext): string[] | null {
  const codes: unknown = session.pull(SHOWN_ONCE)
  return Array.isArray(codes) ? codes.map(String) : null
}
