import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { now } from '#shared/clock'
import type { PostalAddress } from '#kernel/define_teleservice'
import { nextNumber } from '#authorities/queries/next_number'
import Household from '#households/models/household'
import Individual from '#households/models/individual'

interface Contact {
  title: 'madam' | 'mister' | 'organisation'
  lastName: string
  firstName: string
  email: string
  phone: string
  address: PostalAddress
}

/** The household behind a request without account: its one adult is the requester; archived with the request. */
export class OpenTemporaryHousehold {
  async within(
    contact: Contact,
    trx: TransactionClientContract
  ): Promise<{ household: Household; adult: Individual }> {
    const household = new Household()
    household.merge({
      number: await nextNumber('household', trx),
      state: 'pending',
      active: true,
      temporary: true,
      address: contact.address,
      version: 1,
      createdAt: now(),
    })
    await household.useTransaction(trx).save()

    const mobile = /^0[67]/.test(contact.phone)
    const adult = new Individual()
    adult.merge({
      householdId: household.id,
      kind: 'adult',
      isHouseholdHead: true,
      title: contact.title,
      lastName: contact.lastName,
      firstName: contact.firstName,
      email: contact.email,
      homePhone: mobile ? null : contact.phone,
      mobilePhone: mobile ? contact.phone : null,
      version: 1,
      createdAt: now(),
    })
    await adult.useTransaction(trx).save()
    return { household, adult }
  }
}
