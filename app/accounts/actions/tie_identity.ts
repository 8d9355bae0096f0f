import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { v7 as uuidv7 } from 'uuid'
import { now } from '#shared/clock'
import { enqueue } from '#authorities/outbox/enqueue'
import { currentAuthorityId } from '#authorities/tenancy'
import { ownerKeyOf, type Account } from '#accounts/account_owner'
import { recordAgentEvent } from '#accounts/actions/record_agent_event'
import { E_IDENTITY_TAKEN } from '#accounts/errors'
import AccountIdentity from '#accounts/models/account_identity'
import AgentAccount from '#accounts/models/agent_account'
import type CitizenAccount from '#accounts/models/citizen_account'
import IdentityRequest from '#accounts/models/identity_request'

interface Input {
  /** Its owner has just proven that it is his: by its password, or by an open session; or an administrator says so. */
  account: Account
  provider: { key: string; label: string }
  subject: string
  /** What an agent will recognise it by. */
  holder?: string
  /** Who ties it, when it is not the owner. */
  actor?: { id: string; name: string }
}

/**
 * Ties a proven identity to an account, and tells its owner by mail. Done again, it changes nothing.
 *
 * @throws E_IDENTITY_TAKEN when the identity opens another account, or the account another identity
 */
export class TieIdentity {
  async handle({ account, provider, subject, holder, actor }: Input): Promise<void> {
    await db.transaction(async (trx) => {
      const isNew = await write(account, { provider: provider.key, subject, holder }, trx)
      const tie = await AccountIdentity.query({ client: trx })
        .where('provider', provider.key)
        .where('subject', subject)
        .first()
      if (tie?.[ownerKeyOf(account)] !== account.id) throw new E_IDENTITY_TAKEN([provider.label])
      if (!isNew) return

      if (!(account instanceof AgentAccount)) return tellCitizen(account, tie, provider.label, trx)
      await IdentityRequest.query({ client: trx })
        .where('provider', provider.key)
        .where('subject', subject)
        .delete()
      const detail = [provider.label, holder].filter(Boolean).join(', ').slice(0, 120)
      await recordAgentEvent({ agent: account, kind: 'identity_tied', actor, detail }, trx)
    })
  }
}

/** Both unique keys decide, so that two ties at once are never both written. */
async function write(
  account: Account,
  {
    provider,
    subject,
    holder = null,
  }: { provider: string; subject: string; holder?: string | null },
  trx: TransactionClientContract
): Promise<boolean> {
  const owner = account instanceof AgentAccount ? 'agent_id' : 'citizen_account_id'
  const written: unknown[] = await trx
    .insertQuery()
    .table(AccountIdentity.table)
    .insert({
      id: uuidv7(),
      authority_id: currentAuthorityId(),
      [owner]: account.id,
      provider,
      subject,
      holder,
      tied_at: now().toISO(),
    })
    .knexQuery.onConflict()
    .ignore()
    .returning('id')
  return written.length > 0
}

async function tellCitizen(
  { email, login }: CitizenAccount,
  tie: AccountIdentity,
  label: string,
  trx: TransactionClientContract
): Promise<void> {
  if (!email) return
  const payload = {
    to: email,
    subject: `${label} ouvre désormais votre compte`,
    text: [
      'Bonjour,',
      `Une identité ${label} vient d’être rattachée à votre compte «\u00a0${login}\u00a0». Elle permet de s’y connecter sans mot de passe.`,
      'Si ce n’est pas vous, connectez-vous avec votre mot de passe, retirez ce rattachement depuis «\u00a0Mon foyer\u00a0», puis changez votre mot de passe.',
    ].join('\n\n'),
  }
  await enqueue({ kind: 'mail', idempotencyKey: `identity-tied:${tie.id}`, payload }, trx)
}
