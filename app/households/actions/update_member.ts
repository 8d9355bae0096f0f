import db from '@adonisjs/lucid/services/db'
import { followEmail } from '#households/actions/follow_email'
import { reopenHousehold } from '#households/actions/reopen_household'
import { setResponsibilities } from '#households/actions/set_responsibilities'
import { withOwnCodes } from '#households/address_codes'
import { E_STALE_HOUSEHOLD } from '#households/errors'
import type { MemberInput, ResponsibilityInput } from '#households/member'
import Individual from '#households/models/individual'

interface Input {
  householdId: string
  memberId: string
  member: MemberInput
  responsibilities: ResponsibilityInput[]
  version: number
}

/**
 * Changes what is known of a member. The address that an account signs in with
 * follows its person's e-mail.
 *
 * @throws E_STALE_HOUSEHOLD, E_EMAIL_UNAVAILABLE, E_RESPONSIBLES_REQUIRED
 */
export class UpdateMember {
  async handle(input: Input): Promise<Individual> {
    return db.transaction(async (trx) => {
      await reopenHousehold(input.householdId, trx)
      const individual = await Individual.query({ client: trx })
        .where('id', input.memberId)
        .where('household_id', input.householdId)
        .firstOrFail()
      if (individual.version !== input.version) throw new E_STALE_HOUSEHOLD()

      const { kind, address, ...changes } = input.member
      individual.merge({ ...changes, version: individual.version + 1 })
      if (address !== undefined)
        individual.address = address && withOwnCodes(address, individual.address)
      await individual.useTransaction(trx).save()
      if (kind === 'child') await setResponsibilities(individual, input.responsibilities, trx)
      await followEmail(individual, trx)
      return individual
    })
  }
}
