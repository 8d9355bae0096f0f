import type { HttpContext } from '@adonisjs/core/http'
import { paths } from '#back_office/paths'
import { recentProof } from '#back_office/recent_proof'
import { showSecurity } from '#back_office/show_security'

/** « Sécurité de mon compte ». */
export default class SecurityController {
  async show(ctx: HttpContext) {
    if (!recentProof.isGiven(ctx)) recentProof.comeBackTo(ctx, paths.security)
    return showSecurity(ctx)
  }
}
