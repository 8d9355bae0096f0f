import config from '@adonisjs/core/services/config'
import type { HttpContext } from '@adonisjs/core/http'

/** The address that the browser is on, `https://demarches.ville.test`: its own host, by the scheme of `APP_URL`, for a proxy may hide it. */
export function originOf({ request }: HttpContext): string {
  const { protocol } = new URL(config.get<string>('app.appUrl'))
  return new URL(`${protocol}//${request.host()}`).origin
}
