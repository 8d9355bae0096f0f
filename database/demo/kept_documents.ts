import drive from '@adonisjs/drive/services/main'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { v7 as uuidv7 } from 'uuid'
import { now } from '#shared/clock'
import { currentAuthorityId } from '#authorities/tenancy'
import { acceptUpload } from '#documents/actions/accept_upload'
import Document from '#documents/models/document'
import DocumentPage from '#documents/models/document_page'
import RequestDocument from '#requests/models/request_document'
import { sampleDocument } from '#database/demo/sample_document'

type AcceptedFile = Awaited<ReturnType<typeof acceptUpload>>

/** Sheets that families join to their drafts: each type is drawn once, and each document has its own copy of it. */
export class KeptDocuments {
  #sheets = new Map<string, AcceptedFile>()
  #known = new Map<string, Document>()

  constructor(private labels: Map<string, string>) {}

  /** Draws the sheet of a type beforehand: no transaction waits for it. */
  async draw(typeKey: string): Promise<void> {
    if (this.#sheets.has(typeKey)) return
    const label = this.labels.get(typeKey) ?? typeKey
    const content = await sampleDocument(label, ['Ville de Blainville'])
    const file = await acceptUpload({ content, name: `${label}.png`, type: 'image/png' })
    this.#sheets.set(typeKey, file)
  }

  /** Joins documents of a household – its own again, once it has given them – or of somebody without account. */
  async join(
    request: { id: string; householdId: string | null },
    typeKeys: string[],
    trx: TransactionClientContract
  ): Promise<void> {
    for (const typeKey of typeKeys) {
      const key = `${request.householdId}:${typeKey}`
      const known = request.householdId ? this.#known.get(key) : undefined
      const document = known ?? (await this.#give(request.householdId, typeKey, trx))
      this.#known.set(key, document)
      const attachment = new RequestDocument()
      attachment.merge({ requestId: request.id, documentId: document.id })
      await attachment.useTransaction(trx).save()
    }
  }

  async #give(householdId: string | null, typeKey: string, trx: TransactionClientContract) {
    const document = new Document()
    document.merge({
      householdId,
      documentTypeKey: typeKey,
      origin: 'citizen',
      state: 'draft',
      version: 1,
      createdAt: now(),
    })
    await document.useTransaction(trx).save()
    const page = new DocumentPage()
    page.merge({
      documentId: document.id,
      position: 1,
      ...(await copyOf(this.#sheets.get(typeKey) as AcceptedFile)),
      createdAt: now(),
    })
    await page.useTransaction(trx).save()
    return document
  }
}

/** A page that goes takes its files along: each has its own. */
async function copyOf(file: AcceptedFile): Promise<AcceptedFile> {
  const folder = `${currentAuthorityId()}/documents/${uuidv7()}`
  const copy = async (key: string) => {
    const target = `${folder}/${key.slice(key.lastIndexOf('/') + 1)}`
    await drive.use().copy(key, target)
    return target
  }
  const previewKeys = []
  for (const { image, thumbnail } of file.previewKeys) {
    previewKeys.push({ image: await copy(image), thumbnail: await copy(thumbnail) })
  }
  return { ...file, storageKey: await copy(file.storageKey), previewKeys }
}
