import { Exception } from '@adonisjs/core/exceptions'
import logger from '@adonisjs/core/services/logger'
import { E_UNEXPECTED_FAILURE } from '#requests/bulk_errors'

/**
 * Why one request of an operation stays as it is, for the agent. What nobody
 * expected is logged; it must not keep the others from changing.
 */
export function refusalSentence(error: unknown): string {
  if (error instanceof Exception && error.status < 500) return error.message.slice(0, 1024)
  logger.error({ err: error }, 'bulk operation: a request could not be changed')
  return new E_UNEXPECTED_FAILURE().message
}
