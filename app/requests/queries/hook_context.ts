import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { today } from '#shared/clock'
import type { FilingData, HookContext } from '#kernel/define_teleservice'
import { currentAuthority } from '#authorities/tenancy'
import Individual from '#households/models/individual'
import type ServiceRequest from '#requests/models/service_request'

/** What a teleservice's hooks are told: plain, readonly views. */
export async function hookContext(
  request: ServiceRequest,
  trx?: TransactionClientContract
): Promise<HookContext<FilingData>> {
  const person = async (id: string | null) =>
    id
      ? ((await Individual.query({ client: trx }).where('id', id).first())?.toView() ?? null)
      : null

  return {
    request: request.toView(),
    data: request.data,
    requester: await person(request.requesterId),
    subject: await person(request.subjectId),
    authority: currentAuthority().toView(),
    today: today(),
  }
}
