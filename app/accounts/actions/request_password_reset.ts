import { randomBytes } from 'node:crypto'
import db from '@adonisjs/lucid/services/db'
import { now } from '#shared/clock'
import { enqueue } from '#authorities/outbox/enqueue'
import PasswordReset from '#accounts/models/password_reset'
import type CitizenAccount from '#accounts/models/citizen_account'
import { hashToken } from '#accounts/reset_token'
import { findCitizenAccount } from '#accounts/queries/find_citizen_account'

export const RESET_MINUTES = 30

interface Input {
  /** Login or e-mail address. */
  identifier: string
  /** Makes the link that the mail carries. */
  linkFor: (token: string) => string
}

/**
 * Mails a single-use link to whoever owns this identifier, and does nothing
 * when nobody does: the caller cannot tell. Replaces the manual's secret
 * question, which CNIL 2022-100 no longer recommends.
 */
export class RequestPasswordReset {
  async handle({ identifier, linkFor }: Input): Promise<void> {
    const account = await findCitizenAccount(identifier)
    if (!account) return

    const token = randomBytes(32).toString('base64url')
    await db.transaction(async (trx) => {
      const reset = new PasswordReset()
      reset.merge({
        citizenAccountId: account.id,
        tokenHash: hashToken(token),
        expiresAt: now().plus({ minutes: RESET_MINUTES }),
      })
      await reset.useTransaction(trx).save()
      await enqueue(
        {
          kind: 'mail',
          idempotencyKey: `password-reset:${reset.id}`,
          payload: { to: account.email, ...letter(account, linkFor(token)) },
        },
        trx
      )
    })
  }
}

function letter(account: CitizenAccount, url: string) {
  return {
    subject: 'Choisir un nouveau mot de passe',
    text: [
      'Bonjour,',
      `Vous avez demandé un nouveau mot de passe pour votre compte «\u00a0${account.login}\u00a0».`,
      `Choisissez-le à l’adresse ci-dessous. Elle est valable ${RESET_MINUTES} minutes et ne sert qu’une fois.`,
      'Si vous n’avez rien demandé, ne tenez pas compte de ce message\u00a0: votre mot de passe reste le même.',
    ].join('\n\n'),
    link: { label: 'Choisir mon mot de passe', url },
  }
}
