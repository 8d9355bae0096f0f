import db from '@adonisjs/lucid/services/db'
import { now } from '#shared/clock'
import {
  recordHouseholdEvent,
  type HouseholdActor,
} from '#households/actions/record_household_event'
import { E_MERGE_PEOPLE } from '#households/errors'
import { mayBeOne } from '#households/merged_fields'
import DifferentPeople from '#households/models/different_people'
import { lockHousehold } from '#households/queries/lock_household'
import { peopleOf } from '#households/queries/people_of'

interface Input {
  householdId: string
  /** The identifiers of two sheets of this household. */
  pair: [string, string]
  actor: HouseholdActor
}

/**
 * « Ce ne sont pas les mêmes personnes »: these two sheets are never proposed as one
 * person's again, and the history says who said so. Said already, it changes nothing.
 *
 * @throws E_MERGE_PEOPLE when they are not two adults, or two children, of this household
 */
export class TellPeopleApart {
  async handle({ householdId, pair, actor }: Input): Promise<void> {
    await db.transaction(async (trx) => {
      const household = await lockHousehold(householdId, trx)
      const people = await peopleOf(household.id, trx)
      const [one, other] = pair.map((wanted) => people.find(({ id }) => id === wanted))
      if (!one || !other || !mayBeOne(one, other)) throw new E_MERGE_PEOPLE()

      const key = DifferentPeople.pairOf(...pair)
      const known = await DifferentPeople.query({ client: trx })
        .where('first_id', key.firstId)
        .where('second_id', key.secondId)
        .first()
      if (known) return

      await new DifferentPeople()
        .merge({ ...key, decidedByName: actor.name, decidedAt: now() })
        .useTransaction(trx)
        .save()
      await recordHouseholdEvent(
        {
          householdId,
          kind: 'people_told_apart',
          fromValue: household.state,
          toValue: household.state,
          details: { different: [one.fullName, other.fullName] },
          actor,
        },
        trx
      )
    })
  }
}
