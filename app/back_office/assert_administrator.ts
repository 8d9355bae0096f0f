import type { HttpContext } from '@adonisjs/core/http'
import { E_ADMINISTRATORS_ONLY } from '#back_office/errors'

/** @throws E_ADMINISTRATORS_ONLY */
export function assertAdministrator({ agent }: HttpContext): void {
  if (!agent.isAdministrator) throw new E_ADMINISTRATORS_ONLY()
}
