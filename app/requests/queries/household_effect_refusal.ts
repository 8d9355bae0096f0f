import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Teleservice } from '#kernel/define_teleservice'
import type Household from '#households/models/household'
import { OPEN_STATES } from '#requests/lifecycle'
import ServiceRequest from '#requests/models/service_request'

const HAS_ACCOUNT =
  'Vous avez déjà un compte. Pour y changer quelque chose, modifiez-le depuis «\u00a0Mon compte\u00a0».'
const NOT_VALID =
  'La mairie vérifie votre compte en ce moment. Vous pourrez demander à le modifier dès qu’il sera validé.'

/**
 * Why a service may not do to this household what it is made for; null when it may. An
 * account is opened by who has none; one is changed while it is « valide » and no other
 * change waits for a decision (domain.md 3.4).
 */
export async function householdEffectRefusal(
  { id, household: effect }: Teleservice,
  household: Household | null,
  trx?: TransactionClientContract
): Promise<string | null> {
  if (!effect || (!household && effect.effect === 'opens')) return null
  if (effect.effect === 'opens') return HAS_ACCOUNT

  const running = await ServiceRequest.query({ client: trx })
    .where('household_id', household?.id ?? '')
    .where('teleservice_id', id)
    .whereIn('state', OPEN_STATES)
    .first()
  if (running)
    return `Une modification de votre compte est déjà en cours (demande n°\u00a0${running.number}).`
  return household?.state === 'valid' ? null : NOT_VALID
}
