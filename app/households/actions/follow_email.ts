import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { v7 as uuidv7 } from 'uuid'
import { enqueue } from '#authorities/outbox/enqueue'
import { E_EMAIL_UNAVAILABLE } from '#accounts/errors'
import CitizenAccount from '#accounts/models/citizen_account'
import type Individual from '#households/models/individual'

/**
 * The address that an account signs in with follows its person's e-mail; the former one is told.
 *
 * @throws E_EMAIL_UNAVAILABLE
 */
export async function followEmail(
  individual: Individual,
  trx: TransactionClientContract
): Promise<void> {
  const account = await CitizenAccount.query({ client: trx })
    .where('individual_id', individual.id)
    .first()
  const email = individual.email?.toLowerCase()
  if (!account || !email || account.email === email) return

  const taken = await CitizenAccount.query({ client: trx }).where('email', email).first()
  if (taken) throw new E_EMAIL_UNAVAILABLE()
  const former = account.email
  await account.useTransaction(trx).merge({ email }).save()
  if (former) await tellFormerAddress(account, former, trx)
}

/** Whoever changed it, its owner hears of it where he would still read it. */
async function tellFormerAddress(
  { id, login }: CitizenAccount,
  former: string,
  trx: TransactionClientContract
): Promise<void> {
  const message = {
    kind: 'mail',
    idempotencyKey: `address-left:${id}:${uuidv7()}`,
    payload: {
      to: former,
      subject: 'Votre adresse électronique a changé',
      text: [
        'Bonjour,',
        `Votre compte «\u00a0${login}\u00a0» s’ouvre désormais avec une autre adresse électronique que celle-ci, qui ne recevra plus nos messages.`,
        'Si ce n’est pas vous, ni à votre demande, connectez-vous avec votre identifiant et changez votre mot de passe, puis prévenez la mairie.',
      ].join('\n\n'),
    },
  }
  await enqueue(message, trx)
}
