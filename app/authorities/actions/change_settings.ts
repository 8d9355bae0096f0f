import db from '@adonisjs/lucid/services/db'
import Authority from '#authorities/models/authority'
import { forgetAuthorities } from '#authorities/queries/find_authority_by_host'
import type { AuthoritySettings } from '#authorities/settings'

interface Input {
  authority: Authority
  /** The other settings stay as they are, whoever changes them at the same time. */
  settings: Partial<AuthoritySettings>
}

/** Changes some settings of a town, which hold from the next page on. */
export class ChangeSettings {
  async handle({ authority, settings }: Input): Promise<void> {
    await db.transaction(async (trx) => {
      const row = await Authority.query({ client: trx })
        .where('id', authority.id)
        .forUpdate()
        .firstOrFail()
      const changed = { ...row.settings, ...settings }
      await row
        .useTransaction(trx)
        .merge({ settings: changed, version: row.version + 1 })
        .save()
    })
    forgetAuthorities()
  }
}
