import db from '@adonisjs/lucid/services/db'
import { v7 as uuidv7 } from 'uuid'
import type { IdentityProvider, ProvenIdentity } from '#kernel/contracts/identity_provider'
import { now } from '#shared/clock'
import { enqueue } from '#authorities/outbox/enqueue'
import { currentAuthority } from '#authorities/tenancy'
import { spendOne } from '#accounts/attempts'
import IdentityRequest from '#accounts/models/identity_request'

interface Input {
  provider: Pick<IdentityProvider, 'key' | 'label'>
  identity: ProvenIdentity
  ip: string
  /** Where an administrator says whose it is. */
  url: string
}

const ASKED_PER_ADDRESS = 10

/**
 * Asks the administrators to say whose an identity is, and tells them by mail. Asked again, it is one request still.
 *
 * @throws E_TOO_MANY_ATTEMPTS
 */
export class AskForIdentity {
  async handle({ provider, identity, ip, url }: Input): Promise<void> {
    await spendOne('identity_request', ip, ASKED_PER_ADDRESS)
    const { id: authorityId, adminEmail } = currentAuthority()
    const holder = `${identity.givenName} ${identity.familyName}`.trim().slice(0, 254)
    await db.transaction(async (trx) => {
      const id = uuidv7()
      const written: unknown[] = await trx
        .insertQuery()
        .table(IdentityRequest.table)
        .insert({
          id,
          authority_id: authorityId,
          provider: provider.key,
          subject: identity.subject,
          holder,
          email: identity.email,
          organisation: identity.organisation,
          asked_at: now().toISO(),
        })
        .knexQuery.onConflict()
        .ignore()
        .returning('id')
      if (written.length === 0) return

      const payload = {
        to: adminEmail,
        subject: `Une identité ${provider.label} attend d’être rattachée`,
        text: [
          'Bonjour,',
          `${holder || 'Une personne'} (${identity.email || 'sans adresse'}) s’est identifié par ${provider.label} et demande que cette identité ouvre son compte d’agent.`,
          'Assurez-vous auprès de cette personne que la demande vient d’elle, puis dites de quel compte il s’agit, ou écartez la demande. Sans réponse, elle est supprimée au bout de trente jours.',
        ].join('\n\n'),
        link: { label: 'Voir la demande', url },
      }
      await enqueue({ kind: 'mail', idempotencyKey: `identity-request:${id}`, payload }, trx)
    })
  }
}
