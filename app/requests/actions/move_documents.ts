import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import Document from '#documents/models/document'
import { renameDocuments } from '#requests/actions/rename_documents'

interface Move {
  mergedId: string
  keptId: string
  /** Who everybody of the merged household is from now on. */
  people: Map<string, string>
}

/** Gives the documents of a household to another one; those that concern a person follow him. @returns how many moved */
export async function moveDocuments(
  { mergedId, keptId, people }: Move,
  trx: TransactionClientContract
): Promise<number> {
  const [moved] = await Document.query({ client: trx })
    .where('household_id', mergedId)
    .update({ householdId: keptId })
  await renameDocuments(keptId, people, trx)
  return Number(moved)
}
