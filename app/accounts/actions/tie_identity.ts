import db from '@adonisjs/lucid/services/db'
import { v7 as uuidv7 } from 'uuid'
import { now } from '#shared/clock'
import { enqueue } from '#authorities/outbox/enqueue'
import { currentAuthorityId } from '#authorities/tenancy'
import { E_IDENTITY_TAKEN } from '#accounts/errors'
import type CitizenAccount from '#accounts/models/citizen_account'
import CitizenIdentity from '#accounts/models/citizen_identity'

interface Input {
  /** Its owner has just proven that it is his: by its password, or by an open session. */
  account: CitizenAccount
  provider: { key: string; label: string }
  subject: string
}

/**
 * Ties a proven identity to an account, and tells its owner by mail. Done again, it changes nothing.
 *
 * @throws E_IDENTITY_TAKEN when the identity opens another account, or the account another identity
 */
export class TieIdentity {
  async handle({ account, provider, subject }: Input): Promise<void> {
    await db.transaction(async (trx) => {
      // Both unique keys decide, so that two ties at once are never both written.
      const written: unknown[] = await trx
        .insertQuery()
        .table(CitizenIdentity.table)
        .insert({
          id: uuidv7(),
          authority_id: currentAuthorityId(),
          citizen_account_id: account.id,
          provider: provider.key,
          subject,
          tied_at: now().toISO(),
        })
        .knexQuery.onConflict()
        .ignore()
        .returning('id')
      const tie = await CitizenIdentity.query({ client: trx })
        .where('provider', provider.key)
        .where('subject', subject)
        .first()
      if (tie?.citizenAccountId !== account.id) throw new E_IDENTITY_TAKEN([provider.label])
      if (written.length === 0 || !account.email) return

      await enqueue(
        {
          kind: 'mail',
          idempotencyKey: `identity-tied:${tie.id}`,
          payload: { to: account.email, ...letter(account, provider.label) },
        },
        trx
      )
    })
  }
}

function letter({ login }: CitizenAccount, label: string) {
  return {
    subject: `${label} ouvre désormais votre compte`,
    text: [
      'Bonjour,',
      `Une identité ${label} vient d’être rattachée à votre compte «\u00a0${login}\u00a0». Elle permet de s’y connecter sans mot de passe.`,
      'Si ce n’est pas vous, connectez-vous avec votre mot de passe, retirez ce rattachement depuis «\u00a0Mon foyer\u00a0», puis changez votre mot de passe.',
    ].join('\n\n'),
  }
}
