import type { HttpContext } from '@adonisjs/core/http'
import { now } from '#shared/clock'

const MINUTES = 10

interface Door {
  /** Where the session keeps when it was proven, and where to come back to. */
  key: string
  returnKey: string
  /** Where somebody who is signed in proves again that it is he. */
  page: string
  /** Where he goes then, when he came by himself. */
  home: string
}

/**
 * Long after somebody signed in, another one may sit there: what opens the account to others asks for a proof
 * of less than ten minutes ago. Each audience has its own.
 */
export class RecentProof {
  constructor(private readonly door: Door) {}

  /** Who is there has just proven his account: by signing in, or by giving his password again. */
  mark({ session }: HttpContext) {
    session.put(this.door.key, now().toISO())
  }

  isGiven({ session }: HttpContext): boolean {
    const provenAt: unknown = session.get(this.door.key)
    const tooOld = now().minus({ minutes: MINUTES }).toISO() ?? ''
    return typeof provenAt === 'string' && provenAt > tooOld
  }

  /** Sends him to prove it, and then back to a page of ours. */
  ask(ctx: HttpContext, returnTo: string) {
    const { response, session } = ctx
    this.comeBackTo(ctx, returnTo)
    session.flash('info', 'Confirmez votre mot de passe pour continuer.')
    return response.redirect().status(303).toPath(this.door.page)
  }

  /** Once it is proven, he comes back to this page. */
  comeBackTo({ session }: HttpContext, path: string) {
    session.put(this.door.returnKey, path)
  }

  pullReturn({ session }: HttpContext): string {
    const path: unknown = session.pull(this.door.returnKey)
    return typeof path === 'string' ? path : this.door.home
  }
}
