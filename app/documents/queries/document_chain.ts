import Document from '#documents/models/document'

/** A document, those of which it took the place and those that took its own, the oldest first. */
export async function documentChain(document: Document): Promise<Document[]> {
  const { householdId, documentTypeKey } = document
  if (!householdId) return [document]
  const kin = await Document.query()
    .where('household_id', householdId)
    .where('document_type_key', documentTypeKey)
  const before = follow(document, (one) => kin.find(({ id }) => id === one.replacesId))
  const after = follow(document, (one) => kin.find(({ replacesId }) => replacesId === one.id))
  return [...before.reverse(), document, ...after]
}

function follow(from: Document, next: (one: Document) => Document | undefined): Document[] {
  const followed: Document[] = []
  for (let one = next(from); one; one = next(one)) followed.push(one)
  return followed
}
