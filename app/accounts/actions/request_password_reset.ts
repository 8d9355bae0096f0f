import db from '@adonisjs/lucid/services/db'
import { enqueue } from '#authorities/outbox/enqueue'
import { issueAccessLink } from '#accounts/actions/issue_access_link'
import type CitizenAccount from '#accounts/models/citizen_account'
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
 * when nobody does, or he has no address: the caller cannot tell. Replaces the manual's secret
 * question, which CNIL 2022-100 no longer recommends.
 */
export class RequestPasswordReset {
  async handle({ identifier, linkFor }: Input): Promise<void> {
    const account = await findCitizenAccount(identifier)
    if (!account?.email) return

    const { email } = account
    await db.transaction(async (trx) => {
      const { reset, token } = await issueAccessLink(
        { accountId: account.id, lifetime: { minutes: RESET_MINUTES } },
        trx
      )
      await enqueue(
        {
          kind: 'mail',
          idempotencyKey: `password-reset:${reset.id}`,
          payload: { to: email, ...letter(account, linkFor(token)) },
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
