import db from '@adonisjs/lucid/services/db'
import { now } from '#shared/clock'
import { searchText } from '#shared/search_text'
import { E_REQUEST_NOT_EDITABLE } from '#requests/errors'
import type { RequesterContact } from '#requests/models/service_request'
import type ServiceRequest from '#requests/models/service_request'
import { lockRequest } from '#requests/queries/lock_request'

interface Input {
  draftId: string
  contact: RequesterContact
}

/** Keeps who files a request without account, until it is sent. @throws E_REQUEST_NOT_EDITABLE */
export class SaveRequester {
  async handle({ draftId, contact }: Input): Promise<ServiceRequest> {
    return db.transaction(async (trx) => {
      const draft = await lockRequest(draftId, trx)
      if (draft.state !== 'draft' || draft.householdId) throw new E_REQUEST_NOT_EDITABLE()
      draft.merge({
        requesterContact: contact,
        requesterName: `${contact.firstName} ${contact.lastName}`,
        requesterSearch: searchText(`${contact.lastName} ${contact.firstName}`),
        requesterEmail: contact.email,
        updatedAt: now(),
      })
      return draft.useTransaction(trx).save()
    })
  }
}
