import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { E_UNKNOWN_AUTHORITY } from '#authorities/errors'
import { findAuthorityByHost } from '#authorities/queries/find_authority_by_host'
import { runForAuthority } from '#authorities/tenancy'
import type Authority from '#authorities/models/authority'

/** Finds the town behind the host name and serves the whole request inside its scope. */
export default class AuthorityMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    const host = ctx.request.hostname() ?? ''
    const authority = await findAuthorityByHost(host)
    if (!authority) throw new E_UNKNOWN_AUTHORITY([host])

    ctx.authority = authority
    return runForAuthority(authority, next)
  }
}

declare module '@adonisjs/core/http' {
  export interface HttpContext {
    authority: Authority
  }
}
