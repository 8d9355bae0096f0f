import db from '@adonisjs/lucid/services/db'
import { v7 as uuidv7 } from 'uuid'
import { StartDraft, type DraftInput } from '#requests/actions/start_draft'
import type ServiceRequest from '#requests/models/service_request'
import { lockRequest } from '#requests/queries/lock_request'

interface Input extends Omit<DraftInput, 'subjectId'> {
  /** Whom the drafts are about, one each. */
  subjectIds: readonly string[]
}

/**
 * Opens the drafts of several people at once, to be filled in and sent together; none when
 * one of them is refused.
 *
 * @returns the drafts, in the order of the people
 * @throws E_SERVICE_UNAVAILABLE, E_SUBJECT_NOT_ELIGIBLE
 */
export class StartBatch {
  async handle({ subjectIds, ...input }: Input): Promise<ServiceRequest[]> {
    for (const subjectId of subjectIds) await new StartDraft().check({ ...input, subjectId })

    const drafts: ServiceRequest[] = []
    for (const subjectId of subjectIds) {
      drafts.push(await new StartDraft().handle({ ...input, subjectId }))
    }
    const batchId = uuidv7()
    return db.transaction(async (trx) => {
      const locked: ServiceRequest[] = []
      for (const { id } of drafts) {
        const draft = await lockRequest(id, trx)
        locked.push(await draft.merge({ batchId }).useTransaction(trx).save())
      }
      return locked
    })
  }
}
