import type DocumentPage from '#documents/models/document_page'

/** The pictures of an uploaded file: one per sheet, small and large. */
export function pageSheets(page: DocumentPage) {
  return page.previewKeys.map((_keys, index) => ({
    number: index + 1,
    image: `/documents/pages/${page.id}/${index}/image`,
    thumbnail: `/documents/pages/${page.id}/${index}/thumbnail`,
  }))
}
