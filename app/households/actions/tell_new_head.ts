import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { enqueue } from '#authorities/outbox/enqueue'
import { currentAuthority } from '#authorities/tenancy'
import type Household from '#households/models/household'
import type Individual from '#households/models/individual'

interface NewHead {
  household: Pick<Household, 'id' | 'number' | 'version'>
  head: Individual
  login: string
  /** With which the account was signed in to until now. */
  formerEmail: string | null
}

/** Tells who is at the head of a household from now on, and who was, how the account is signed in to: the former head would wonder, and may object. */
export async function tellNewHead(
  { household, head, login, formerEmail }: NewHead,
  trx: TransactionClientContract
): Promise<void> {
  const account = `compte foyer n°\u00a0${household.number} de ${currentAuthority().displayTitle}`
  const letters = [
    {
      to: head.email,
      subject: 'Vous êtes responsable du compte de votre foyer',
      text: `Vous êtes désormais responsable du ${account}. Vous vous connectez avec cette adresse, ou avec l’identifiant du foyer, qui ne change pas\u00a0: ${login}.\n\nPour choisir votre mot de passe, demandez un lien depuis «\u00a0Mot de passe oublié\u00a0» sur la page de connexion.`,
    },
    {
      to: formerEmail,
      subject: 'Le responsable de votre compte change',
      text: `${head.fullName} est désormais responsable du ${account}. Votre adresse n’ouvre plus ce compte\u00a0; son identifiant reste le même.\n\nSi ce changement n’est pas voulu, contactez la mairie sans attendre.`,
    },
  ]
  for (const { to, subject, text } of letters) {
    if (!to) continue
    await enqueue(
      {
        kind: 'mail',
        idempotencyKey: `head-changed:${household.id}:${household.version}:${to}`,
        payload: { to, subject, text: `Bonjour,\n\n${text}` },
      },
      trx
    )
  }
}
