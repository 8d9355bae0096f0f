import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { E_SIMILAR_REQUEST, E_TRANSITION_REFUSED } from '#requests/errors'
import type ServiceRequest from '#requests/models/service_request'
import { askingTheSame } from '#requests/queries/asking_the_same'
import { barredSentence, barringRequests } from '#requests/queries/barring_requests'
import { visibleRequests, type CitizenScope } from '#requests/queries/citizen_scope'
import { teleserviceOf } from '#requests/queries/teleservice_of'

/**
 * Refuses to send what was sent already: always where one person may file once, and unless he says that he knows
 * where several are allowed. Asked once the number is taken, for which the town's other submissions wait:
 * of two sent at once, the second sees the first.
 *
 * @param seen the requests of which whoever files may be told; none of them is looked at without it
 * @throws E_TRANSITION_REFUSED, E_SIMILAR_REQUEST
 */
export async function assertNotFiledTwice(
  draft: ServiceRequest,
  seen: CitizenScope | undefined,
  trx: TransactionClientContract
): Promise<void> {
  await assertNotBarred(draft, trx)
  if (!seen) return
  const similar = await askingTheSame(visibleRequests(seen).useTransaction(trx), draft).first()
  if (similar) throw new E_SIMILAR_REQUEST([Number(similar.number)])
}

async function assertNotBarred(
  draft: ServiceRequest,
  trx: TransactionClientContract
): Promise<void> {
  const { householdId, seasonId, subjectId } = draft
  const teleservice = await teleserviceOf(draft)
  if (!teleservice || !householdId || !subjectId) return
  const barring = await barringRequests({ teleservice, householdId, seasonId }, trx)
  const other = barring.find((one) => one.subjectId === subjectId && one.id !== draft.id)
  if (!other) return
  throw new E_TRANSITION_REFUSED([
    { message: barredSentence(teleservice, other), anchor: 'personne' },
  ])
}
