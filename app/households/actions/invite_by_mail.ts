import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { enqueue } from '#authorities/outbox/enqueue'
import { currentAuthority } from '#authorities/tenancy'
import { issueAccessLink } from '#accounts/actions/issue_access_link'
import type CitizenAccount from '#accounts/models/citizen_account'
import type Household from '#households/models/household'

/** How long an access handed over by an agent may wait. */
export const ACCESS_DAYS = 7

interface Input {
  household: Household
  account: CitizenAccount
  linkFor: (token: string) => string
}

/** Mails to the owner of an account its login, and a single-use link to choose a password; nothing to who has no address. */
export async function inviteByMail(
  { household, account, linkFor }: Input,
  trx: TransactionClientContract
): Promise<void> {
  if (!account.email) return
  const { reset, token } = await issueAccessLink(
    { accountId: account.id, lifetime: { days: ACCESS_DAYS } },
    trx
  )
  const text = [
    'Bonjour,',
    `Votre compte foyer n°\u00a0${household.number} est ouvert sur les démarches en ligne de ${currentAuthority().displayTitle}.`,
    `Votre identifiant de connexion est\u00a0: ${account.login}. Vous pouvez aussi vous connecter avec votre adresse électronique.`,
    `Choisissez votre mot de passe à l’adresse ci-dessous. Elle est valable ${ACCESS_DAYS} jours et ne sert qu’une fois\u00a0; ensuite, demandez un nouveau lien depuis «\u00a0Mot de passe oublié\u00a0».`,
  ].join('\n\n')
  await enqueue(
    {
      kind: 'mail',
      idempotencyKey: `household-access:${reset.id}`,
      payload: {
        to: account.email,
        subject: 'Votre accès aux démarches en ligne',
        text,
        link: { label: 'Choisir mon mot de passe', url: linkFor(token) },
      },
    },
    trx
  )
}
