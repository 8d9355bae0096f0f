import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { now } from '#shared/clock'
import { reopenHousehold } from '#households/actions/reopen_household'
import { E_HEAD_NOT_REMOVABLE, E_LAST_RESPONSIBLE } from '#households/errors'
import Guardianship from '#households/models/guardianship'
import Individual from '#households/models/individual'
import Responsibility from '#households/models/responsibility'
import { membersOf } from '#households/queries/members_of'

interface Input {
  householdId: string
  memberId: string
}

/**
 * Removes a person from a household: archived, not deleted, since former
 * requests are about her. Her roles end.
 *
 * @throws E_HEAD_NOT_REMOVABLE, E_LAST_RESPONSIBLE
 */
export class ArchiveMember {
  async handle({ householdId, memberId }: Input): Promise<void> {
    await db.transaction(async (trx) => {
      await reopenHousehold(householdId, trx)
      const individual = await Individual.query({ client: trx })
        .where('id', memberId)
        .where('household_id', householdId)
        .whereNull('archived_at')
        .firstOrFail()
      if (individual.isHouseholdHead) throw new E_HEAD_NOT_REMOVABLE()
      await assertNoChildIsLeftAlone(individual, trx)

      individual.merge({ archivedAt: now(), version: individual.version + 1 })
      await individual.useTransaction(trx).save()
      await Responsibility.query({ client: trx })
        .where((row) => row.where('child_id', memberId).orWhere('adult_id', memberId))
        .delete()
      await Guardianship.query({ client: trx })
        .where((row) => row.where('ward_id', memberId).orWhere('guardian_id', memberId))
        .delete()
    })
  }
}

async function assertNoChildIsLeftAlone(adult: Individual, trx: TransactionClientContract) {
  const members = await membersOf(adult.householdId, trx)
  const children = members.filter(({ kind }) => kind === 'child')
  const rows = await Responsibility.query({ client: trx }).whereIn(
    'child_id',
    children.map(({ id }) => id)
  )
  for (const child of children) {
    const own = rows.filter(({ childId }) => childId === child.id)
    if (own.length === 1 && own[0].adultId === adult.id) {
      throw new E_LAST_RESPONSIBLE([child.firstName ?? 'l’enfant à naître'])
    }
  }
}
