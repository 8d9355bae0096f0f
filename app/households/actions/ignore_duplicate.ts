import db from '@adonisjs/lucid/services/db'
import { decideDuplicate } from '#households/actions/decide_duplicate'
import {
  recordHouseholdEvent,
  type HouseholdActor,
} from '#households/actions/record_household_event'
import { lockPair } from '#households/queries/lock_household'
import HouseholdDuplicate from '#households/models/household_duplicate'

interface Input {
  /** The identifiers of two accounts. */
  pair: [string, string]
  actor: HouseholdActor
}

/** « Ce ne sont pas des doublons »: the pair is never proposed again, and both histories say who said so. Said already, it changes nothing. */
export class IgnoreDuplicate {
  async handle({ pair, actor }: Input): Promise<void> {
    await db.transaction(async (trx) => {
      const households = await lockPair(pair, trx)
      const known = await HouseholdDuplicate.query({ client: trx })
        .where(HouseholdDuplicate.pairOf(...pair))
        .first()
      if (known && known.state !== 'open') return

      await decideDuplicate({ pair, state: 'ignored', actor }, trx)
      for (const [own, other] of [households, [...households].reverse()]) {
        await recordHouseholdEvent(
          {
            householdId: own.id,
            kind: 'duplicate_ignored',
            fromValue: own.state,
            toValue: own.state,
            details: { number: other.number },
            actor,
          },
          trx
        )
      }
    })
  }
}
