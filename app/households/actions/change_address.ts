import db from '@adonisjs/lucid/services/db'
import type { PostalAddress } from '#kernel/define_teleservice'
import { withOwnCodes } from '#households/address_codes'
import { reopenHousehold } from '#households/actions/reopen_household'
import { E_STALE_HOUSEHOLD } from '#households/errors'
import type Household from '#households/models/household'

interface Input {
  householdId: string
  address: PostalAddress
  version: number
}

/** Moves a household. @throws E_STALE_HOUSEHOLD */
export class ChangeAddress {
  async handle({ householdId, address, version }: Input): Promise<Household> {
    return db.transaction(async (trx) => {
      const household = await reopenHousehold(householdId, trx)
      if (household.version !== version + 1) throw new E_STALE_HOUSEHOLD()
      return household.merge({ address: withOwnCodes(address, household.address) }).save()
    })
  }
}
