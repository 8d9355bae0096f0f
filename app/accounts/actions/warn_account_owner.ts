import db from '@adonisjs/lucid/services/db'
import { today } from '#shared/clock'
import { enqueue } from '#authorities/outbox/enqueue'
import CitizenAccount from '#accounts/models/citizen_account'

/**
 * Tells the owner of an address that somebody tried to open a second account
 * with it – most often himself. Once a day at most.
 */
export class WarnAccountOwner {
  async handle({ email }: { email: string }): Promise<void> {
    await db.transaction(async (trx) => {
      const account = await CitizenAccount.query({ client: trx })
        .where('email', email)
        .forUpdate()
        .first()
      if (!account) return

      const payload = {
        to: account.email,
        subject: 'Vous avez déjà un compte',
        text: text(account),
      }
      const idempotencyKey = `known-address:${account.id}:${today()}`
      await enqueue({ kind: 'mail', idempotencyKey, payload }, trx)
    })
  }
}

function text({ login }: CitizenAccount): string {
  return [
    'Bonjour,',
    'Une création de compte vient d’être demandée avec votre adresse électronique, qui a déjà un compte. Aucun compte n’a été créé.',
    `Votre identifiant est\u00a0: ${login}. Si vous avez oublié votre mot de passe, demandez-en un nouveau depuis la page de connexion.`,
    'Si cette demande ne vient pas de vous, vous n’avez rien à faire.',
  ].join('\n\n')
}
