import config from '@adonisjs/core/services/config'
import type { HttpContext } from '@adonisjs/core/http'

/** An address of ours on the host that the browser is on, for its session is there; by the scheme of `APP_URL`, for a proxy may hide it. */
export function publicAddress({ request }: HttpContext, path: string): string {
  const { protocol } = new URL(config.get<string>('app.appUrl'))
  return new URL(path, `${protocol}//${request.host()}`).href
}
