import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Account } from '#accounts/account_owner'
import { recordAgentEvent } from '#accounts/actions/record_agent_event'
import { enqueue } from '#authorities/outbox/enqueue'
import AgentAccount from '#accounts/models/agent_account'
import type Passkey from '#accounts/models/passkey'

interface Change {
  account: Account
  passkey: Passkey
  change: 'added' | 'removed'
}

/** Tells the owner by mail, if he has an address, when a key opens his account, or no longer does: whoever did it. Of an agent it is also written down. */
export async function tellOfPasskey(
  { account, passkey: { id, name }, change }: Change,
  trx: TransactionClientContract
): Promise<void> {
  if (account instanceof AgentAccount) {
    return recordAgentEvent({ agent: account, kind: `passkey_${change}`, detail: name }, trx)
  }
  const { login, email } = account
  if (!email) return
  const sentences =
    change === 'added'
      ? [
          `La clé d’accès «\u00a0${name}\u00a0» ouvre désormais votre compte «\u00a0${login}\u00a0», sans mot de passe.`,
          'Si ce n’est pas vous, connectez-vous, retirez cette clé depuis «\u00a0Mes clés d’accès\u00a0», puis changez votre mot de passe.',
        ]
      : [
          `La clé d’accès «\u00a0${name}\u00a0» n’ouvre plus votre compte «\u00a0${login}\u00a0».`,
          'Si ce n’est pas vous, connectez-vous et changez votre mot de passe. Vous pouvez aussi retirer la clé des réglages de votre appareil\u00a0: elle n’y sert plus à rien.',
        ]
  const message = {
    kind: 'mail',
    idempotencyKey: `passkey-${change}:${id}`,
    payload: {
      to: email,
      subject:
        change === 'added' ? 'Une clé d’accès a été ajoutée' : 'Une clé d’accès a été retirée',
      text: ['Bonjour,', ...sentences].join('\n\n'),
    },
  }
  await enqueue(message, trx)
}
