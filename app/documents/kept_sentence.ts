import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { frenchDate } from '#shared/french_instants'
import DocumentType from '#catalogue/models/document_type'
import type Document from '#documents/models/document'

/** « Vous avez déjà ajouté ce fichier (photo.png) : « Livret de famille », le 3 mars 2026. » */
export async function keptSentence(
  { documentTypeKey, createdAt }: Document,
  fileName: string,
  trx?: TransactionClientContract
): Promise<string> {
  const type = await DocumentType.query({ client: trx }).where('key', documentTypeKey).first()
  const label = type?.label ?? documentTypeKey
  return `Vous avez déjà ajouté ce fichier (${fileName})\u00a0: «\u00a0${label}\u00a0», le ${frenchDate(createdAt)}.`
}
