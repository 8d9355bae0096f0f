import db from '@adonisjs/lucid/services/db'
import { v7 as uuidv7 } from 'uuid'
import { now } from '#shared/clock'
import type { ResolvedForm } from '#kernel/forms/resolve_form'
import { currentAuthorityId } from '#authorities/tenancy'
import PaperForm from '#letters/models/paper_form'
import { paperCode } from '#letters/paper_code'
import { storeFormSnapshot } from '#requests/actions/store_form_snapshot'

/** Keeps a form that is about to be printed, so that its code finds it again; the same form is kept once. */
export class RegisterPaperForm {
  /** @returns its code */
  async handle(form: ResolvedForm): Promise<string> {
    const code = paperCode(form)
    if (await PaperForm.query().where('code', code).first()) return code

    await db.transaction(async (trx) => {
      await storeFormSnapshot(form, trx)
      await trx
        .insertQuery()
        .table('paper_forms')
        .insert({
          id: uuidv7(),
          authority_id: currentAuthorityId(),
          code,
          teleservice_id: form.teleserviceId,
          form_hash: form.hash,
          created_at: now().toISO(),
        })
        .knexQuery.onConflict(['authority_id', 'code'])
        .ignore()
    })
    return code
  }
}
