import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { today } from '#shared/clock'
import type { FilingData, Teleservice } from '#kernel/define_teleservice'
import { currentAuthority } from '#authorities/tenancy'
import type Household from '#households/models/household'
import { householdView } from '#households/queries/family_of'
import type Individual from '#households/models/individual'

/** Whom a request concerns; all null without account. */
export interface RequestPeople {
  household: Household | null
  requester: Individual | null
  subject: Individual | null
}

/** What a teleservice takes from the town and from the household's file as they stand. */
export async function prefilledAnswers(
  teleservice: Teleservice,
  { household, requester, subject }: RequestPeople,
  trx?: TransactionClientContract
): Promise<FilingData> {
  if (!teleservice.prefill) return {}
  return (
    teleservice.prefill({
      authority: currentAuthority().toView(),
      household: household && (await householdView(household, trx)),
      requester: requester?.toView() ?? null,
      subject: subject?.toView() ?? null,
      today: today(),
    }) ?? {}
  )
}
