import db from '@adonisjs/lucid/services/db'
import { upgradeData } from '#kernel/registry/upgrade_data'
import { followFile } from '#requests/actions/follow_file'
import { storeFormSnapshot } from '#requests/actions/store_form_snapshot'
import FormSnapshot from '#requests/models/form_snapshot'
import type ServiceRequest from '#requests/models/service_request'
import { currentForm } from '#requests/queries/current_form'
import { lockRequest } from '#requests/queries/lock_request'
import { teleserviceOf } from '#requests/queries/teleservice_of'

interface Outcome {
  draft: ServiceRequest
  /** The form changed since the draft was saved: the citizen is told. */
  upgraded: boolean
}

/** Brings a reopened draft to the form of the day; what was typed follows through `upgrade`. */
export class RefreshDraft {
  async handle({ draft }: { draft: ServiceRequest }): Promise<Outcome> {
    const teleservice = await teleserviceOf(draft)
    if (!teleservice || draft.state !== 'draft') return { draft, upgraded: false }

    const form = await currentForm(teleservice)
    if (form.hash === draft.formHash) return { draft, upgraded: false }

    return db.transaction(async (trx) => {
      const snapshot = await FormSnapshot.query({ client: trx })
        .where('hash', draft.formHash)
        .firstOrFail()
      await storeFormSnapshot(form, trx)
      const locked = await lockRequest(draft.id, trx)
      const { data, prefilled } = locked
      locked.merge({
        formHash: form.hash,
        data: upgradeData(teleservice, data, snapshot.revision),
        prefilled: prefilled && upgradeData(teleservice, prefilled, snapshot.revision),
      })
      await locked.useTransaction(trx).save()
      await followFile(locked, trx)
      return { draft: locked, upgraded: snapshot.revision !== form.revision }
    })
  }
}
