import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { enqueue } from '#authorities/outbox/enqueue'
import { currentAuthority } from '#authorities/tenancy'
import { CloseCitizenAccount } from '#accounts/actions/close_citizen_account'
import CitizenAccount from '#accounts/models/citizen_account'
import type Household from '#households/models/household'
import type { HouseholdEventDetails } from '#households/models/household_event'

interface Input {
  kept: Household
  merged: Household
  /** Who everybody of the merged household is from now on. */
  people: Map<string, string>
}

/**
 * Leaves one way to sign in to two accounts that became one: the kept account's.
 * The other's is closed, and its address is told. Only where the kept account
 * has none does the other's stay, and open it.
 */
export async function settleSignIn(
  { kept, merged, people }: Input,
  trx: TransactionClientContract
): Promise<HouseholdEventDetails['signIn']> {
  const [own] = await accountsOf(kept, trx)
  const others = await accountsOf(merged, trx)
  if (others.length === 0) return undefined
  const login = others[0].login
  if (!own) {
    for (const account of others) await move(account, kept, people, trx)
    return { login, fate: 'moved' }
  }
  await tell(own.email, { key: 'kept', merged, text: textToKept(own, kept, merged) }, trx)
  for (const account of others) {
    const isSamePerson = people.get(account.individualId) === own.individualId
    const text = textToClosed(account, own, { merged, isSamePerson })
    await tell(account.email, { key: account.id, merged, text }, trx)
    await new CloseCitizenAccount().within(
      { account, successor: isSamePerson ? own : undefined },
      trx
    )
  }
  return { login, fate: 'closed' }
}

function accountsOf({ id }: Household, trx: TransactionClientContract) {
  return CitizenAccount.query({ client: trx }).where('household_id', id).orderBy('id')
}

async function move(
  account: CitizenAccount,
  { id: householdId }: Household,
  people: Map<string, string>,
  trx: TransactionClientContract
) {
  const individualId = people.get(account.individualId) ?? account.individualId
  await account.useTransaction(trx).merge({ householdId, individualId }).save()
}

interface Letter {
  key: string
  merged: Household
  text: string
}

async function tell(
  to: string | null,
  { key, merged, text }: Letter,
  trx: TransactionClientContract
) {
  if (!to) return
  const payload = { to, subject: 'Vos deux comptes n’en font plus qu’un', text }
  await enqueue(
    { kind: 'mail', idempotencyKey: `accounts-merged:${merged.id}:${key}`, payload },
    trx
  )
}

function textToKept({ login }: CitizenAccount, kept: Household, merged: Household): string {
  return [
    'Bonjour,',
    `La mairie a réuni les comptes n°\u00a0${merged.number} et n°\u00a0${kept.number} de votre foyer\u00a0: demandes, pièces et personnes se retrouvent dans le compte n°\u00a0${kept.number}.`,
    `Vous vous connectez comme avant, avec l’identifiant «\u00a0${login}\u00a0».`,
    question(),
  ].join('\n\n')
}

/** Another person's login is not his to know. */
function textToClosed(
  closed: CitizenAccount,
  kept: CitizenAccount,
  { merged, isSamePerson }: { merged: Household; isSamePerson: boolean }
): string {
  return [
    'Bonjour,',
    `Votre foyer avait deux comptes sur les démarches en ligne de ${currentAuthority().displayTitle}. La mairie les a réunis\u00a0: le compte n°\u00a0${merged.number} et son identifiant «\u00a0${closed.login}\u00a0» sont fermés. Rien n’est perdu\u00a0: demandes, pièces et personnes ont rejoint l’autre compte.`,
    isSamePerson
      ? `Connectez-vous désormais avec l’identifiant «\u00a0${kept.login}\u00a0» et son mot de passe\u00a0; si vous ne le connaissez plus, demandez-en un nouveau depuis la page de connexion.`
      : 'L’autre adulte de votre foyer se connecte avec l’identifiant de ce compte.',
    question(),
  ].join('\n\n')
}

function question(): string {
  return 'Si cela ne vous semble pas juste, contactez la mairie\u00a0: une personne vous répondra.'
}
