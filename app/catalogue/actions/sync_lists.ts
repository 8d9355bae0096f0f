import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { ListSeedEntry, Teleservice } from '#kernel/define_teleservice'
import ParameterEntry from '#catalogue/models/parameter_entry'
import ParameterList from '#catalogue/models/parameter_list'

/** Inserts the lists of a teleservice that the current authority lacks, with their first entries. */
export async function syncLists(
  teleservice: Teleservice,
  trx: TransactionClientContract
): Promise<void> {
  for (const [key, seed] of Object.entries(teleservice.lists ?? {})) {
    const known = await ParameterList.query({ client: trx })
      .where('teleservice_id', teleservice.id)
      .where('key', key)
      .first()
    if (known) continue

    const list = new ParameterList()
    list.merge({
      teleserviceId: teleservice.id,
      key,
      label: seed.label,
      display: seed.display,
      version: 1,
    })
    await list.useTransaction(trx).save()
    await insertEntries(list, seed.entries, null, trx)
  }
}

async function insertEntries(
  list: ParameterList,
  entries: ListSeedEntry[],
  parentId: string | null,
  trx: TransactionClientContract
): Promise<void> {
  for (const [position, seed] of entries.entries()) {
    const entry = new ParameterEntry()
    entry.merge({
      listId: list.id,
      parentId,
      key: seed.key,
      label: seed.label,
      message: seed.message ?? null,
      position,
    })
    await entry.useTransaction(trx).save()
    await insertEntries(list, seed.children ?? [], entry.id, trx)
  }
}
