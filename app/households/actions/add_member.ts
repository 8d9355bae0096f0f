import db from '@adonisjs/lucid/services/db'
import { now } from '#shared/clock'
import { reopenHousehold } from '#households/actions/reopen_household'
import { setResponsibilities } from '#households/actions/set_responsibilities'
import type { MemberInput, ResponsibilityInput } from '#households/member'
import Individual from '#households/models/individual'

interface Input {
  householdId: string
  member: MemberInput
  /** Of a child; none for an adult. */
  responsibilities: ResponsibilityInput[]
}

/** Adds an adult or a child to a household. @throws E_RESPONSIBLES_REQUIRED */
export class AddMember {
  async handle({ householdId, member, responsibilities }: Input): Promise<Individual> {
    return db.transaction(async (trx) => {
      await reopenHousehold(householdId, trx)
      const individual = new Individual()
      individual.merge({
        ...member,
        householdId,
        isHouseholdHead: false,
        version: 1,
        createdAt: now(),
      })
      await individual.useTransaction(trx).save()
      if (member.kind === 'child') await setResponsibilities(individual, responsibilities, trx)
      return individual
    })
  }
}
