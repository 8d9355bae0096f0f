import sharp from 'sharp'
import { now } from '#shared/clock'
import { AddPage, type NewDocument } from '#documents/actions/add_page'
import Document from '#documents/models/document'
import RequestDocument from '#requests/models/request_document'
import type { Family } from '#tests/support/world/family'
import type { Town } from '#tests/support/world/town'

type Given = Partial<Pick<Document, 'state' | 'validUntilOn' | 'individualId' | 'replacesId'>> & {
  typeKey?: string
  /** Requests in which it serves. */
  servesIn?: { id: string }[]
}

/** A document of a family, without any file: what lists, validity and uses are about. */
export function aKeptDocument(
  town: Town,
  family: Family,
  { typeKey = 'proof_of_residence', servesIn = [], ...given }: Given = {}
): Promise<Document> {
  return town.run(async () => {
    const document = await Document.create({
      householdId: family.household.id,
      documentTypeKey: typeKey,
      state: 'validated',
      origin: 'citizen',
      version: 1,
      createdAt: now(),
      ...given,
    })
    for (const { id: requestId } of servesIn) {
      await RequestDocument.create({ requestId, documentId: document.id })
    }
    return document.refresh()
  })
}

/** A document of a family with real files, one for each name. */
export function aFiledDocument(
  town: Town,
  family: Family,
  names: string[],
  given: Partial<NewDocument> = {}
): Promise<Document> {
  return town.run(async () => {
    let document: Document | null = null
    for (const name of names) {
      document = await new AddPage().handle({
        document: document
          ? { id: document.id }
          : {
              householdId: family.household.id,
              typeKey: 'proof_of_residence',
              origin: 'citizen',
              submitted: true,
              ...given,
            },
        upload: { content: await aPicture(), name, type: 'image/png' },
        by: { kind: 'citizen', capacity: 'citizen', name: family.head.fullName },
      })
    }
    if (!document) throw new Error('A filed document has at least one file')
    return document.refresh()
  })
}

let pictures = 0

/** Each time another one, unless its colour is told: a household does not keep the same file twice. */
export function aPicture(colour?: string): Promise<Buffer> {
  pictures += 1
  const background = colour ?? { r: pictures % 256, g: Math.floor(pictures / 256) % 256, b: 200 }
  return sharp({ create: { width: 40, height: 60, channels: 3, background } })
    .png()
    .toBuffer()
}
