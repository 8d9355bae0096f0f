import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { E_RESPONSIBLES_REQUIRED } from '#households/errors'
import type { ResponsibilityInput } from '#households/member'
import type Individual from '#households/models/individual'
import Responsibility from '#households/models/responsibility'
import { membersOf } from '#households/queries/members_of'

const MOST = 3

/**
 * Says who of the household answers for a child: each adult in one role, one to
 * three of them together with the outside adults who do, whom a « modification
 * de compte » names (domain.md 2.2).
 *
 * @throws E_RESPONSIBLES_REQUIRED
 */
export async function setResponsibilities(
  child: Individual,
  responsibilities: ResponsibilityInput[],
  trx: TransactionClientContract
): Promise<void> {
  const members = await membersOf(child.householdId, trx)
  const adults = members.filter(({ kind }) => kind === 'adult').map(({ id }) => id)
  const chosen = new Map(responsibilities.map(({ adultId, role }) => [adultId, role]))
  const areMembers = [...chosen.keys()].every((id) => adults.includes(id))
  const own = await Responsibility.query({ client: trx }).where('child_id', child.id)
  const outside = own.filter(({ adultId }) => !adults.includes(adultId))
  const count = chosen.size + outside.length
  if (count < 1 || count > MOST || !areMembers) throw new E_RESPONSIBLES_REQUIRED()

  await Responsibility.query({ client: trx })
    .where('child_id', child.id)
    .whereIn('adult_id', adults)
    .delete()
  for (const [adultId, role] of chosen) {
    const row = new Responsibility()
    row.merge({ childId: child.id, adultId, role })
    await row.useTransaction(trx).save()
  }
}
