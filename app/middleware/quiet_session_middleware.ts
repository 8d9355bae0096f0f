import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/**
 * For what a page asks by itself, behind its reader's back: the session is read
 * and left as it is. It is not prolonged, what was to be announced on the next
 * page stays, and a late answer cannot bring an older session back.
 */
export default class QuietSessionMiddleware {
  handle({ session }: HttpContext, next: NextFn) {
    session.commit = () => Promise.resolve()
    return next()
  }
}
