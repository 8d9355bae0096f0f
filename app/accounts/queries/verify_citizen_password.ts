import hash from '@adonisjs/core/services/hash'
import type CitizenAccount from '#accounts/models/citizen_account'
import { E_WRONG_CREDENTIALS } from '#accounts/errors'
import { findCitizenAccount } from '#accounts/queries/find_citizen_account'

let decoy: Promise<string> | null = null

/**
 * The account of who knows this identifier (login or e-mail) and password. An
 * unknown identifier costs a hash too, so that time does not tell it apart.
 *
 * @throws E_WRONG_CREDENTIALS
 */
export async function verifyCitizenPassword(
  identifier: string,
  password: string
): Promise<CitizenAccount> {
  const account = await findCitizenAccount(identifier)
  decoy ??= hash.make('nobody-knows-this-password')
  const isRight = await hash.verify(account?.password ?? (await decoy), password)
  if (!account || !isRight) throw new E_WRONG_CREDENTIALS()
  return account
}
