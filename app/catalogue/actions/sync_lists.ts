import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { ListSeed, ListSeedEntry, Teleservice } from '#kernel/define_teleservice'
import ParameterEntry from '#catalogue/models/parameter_entry'
import ParameterList from '#catalogue/models/parameter_list'

/** Inserts the lists of a teleservice, and the entries of its lists, that the current authority lacks. */
export async function syncLists(
  teleservice: Teleservice,
  trx: TransactionClientContract
): Promise<void> {
  for (const [key, seed] of Object.entries(teleservice.lists ?? {})) {
    const list =
      (await ParameterList.query({ client: trx })
        .where('teleservice_id', teleservice.id)
        .where('key', key)
        .first()) ?? (await insertList(teleservice.id, key, seed, trx))
    const known = await ParameterEntry.query({ client: trx }).where('list_id', list.id)
    await insertEntries(list, seed.entries, null, known, trx)
  }
}

function insertList(
  teleserviceId: string,
  key: string,
  { label, display }: ListSeed,
  trx: TransactionClientContract
): Promise<ParameterList> {
  const list = new ParameterList()
  list.merge({ teleserviceId, key, label, display, version: 1 })
  return list.useTransaction(trx).save()
}

/** A retired entry is known: what a manager took away does not come back. */
async function insertEntries(
  list: ParameterList,
  seeds: ListSeedEntry[],
  parentId: string | null,
  known: ParameterEntry[],
  trx: TransactionClientContract
): Promise<void> {
  for (const [position, seed] of seeds.entries()) {
    const entry =
      known.find(({ key }) => key === seed.key) ??
      (await insertEntry({ list, seed, parentId, position }, trx))
    await insertEntries(list, seed.children ?? [], entry.id, known, trx)
  }
}

interface NewEntry {
  list: ParameterList
  seed: ListSeedEntry
  parentId: string | null
  position: number
}

function insertEntry(
  { list, seed, parentId, position }: NewEntry,
  trx: TransactionClientContract
): Promise<ParameterEntry> {
  const entry = new ParameterEntry()
  entry.merge({
    listId: list.id,
    parentId,
    key: seed.key,
    label: seed.label,
    message: seed.message ?? null,
    position,
  })
  return entry.useTransaction(trx).save()
}
