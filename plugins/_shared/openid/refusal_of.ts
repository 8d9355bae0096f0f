import { Exception } from '@adonisjs/core/exceptions'
import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client'
import {
  E_IDENTITY_DECLINED,
  E_IDENTITY_NOT_PROVEN,
  E_IDENTITY_UNAVAILABLE,
} from '#kernel/contracts/identity_provider'

/** The library's codes when nobody answered, or somebody who is not himself (oauth4webapi, openid-client). */
const SILENCE = ['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM']

/** What the contract calls the failure of an exchange: given up, unreachable, or not believed – the last by default. */
export function refusalOf(error: unknown): Exception {
  if (error instanceof Exception) return error
  if (error instanceof AuthorizationResponseError) {
    return error.error === 'access_denied' || error.error === 'login_required'
      ? new E_IDENTITY_DECLINED()
      : new E_IDENTITY_NOT_PROVEN([], { cause: error })
  }
  if (error instanceof ResponseBodyError) {
    return error.status >= 500
      ? new E_IDENTITY_UNAVAILABLE([], { cause: error })
      : new E_IDENTITY_NOT_PROVEN([], { cause: error })
  }
  if (error instanceof ClientError && SILENCE.includes(error.code ?? '')) {
    return new E_IDENTITY_UNAVAILABLE([], { cause: error })
  }
  return error instanceof TypeError && error.message === 'fetch failed'
    ? new E_IDENTITY_UNAVAILABLE([], { cause: error })
    : new E_IDENTITY_NOT_PROVEN([], { cause: error })
}
