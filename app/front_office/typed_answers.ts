import type { HttpContext } from '@adonisjs/core/http'

const NEVER_SHOWN_AGAIN = /password|_csrf/i

/** What was typed, for the page that comes back with errors. Passwords never come back. */
export function typedAnswers({ request }: HttpContext): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(request.body()).filter(([name]) => !NEVER_SHOWN_AGAIN.test(name))
  )
}
