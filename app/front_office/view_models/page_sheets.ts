import type DocumentPage from '#documents/models/document_page'

/**
 * The pictures of an uploaded file: one per sheet, small and large, and the quarter turn that comes
 * next. Their addresses name what they show: browsers keep pictures, which may be turned or replaced.
 */
export function pageSheets(page: DocumentPage) {
  return page.previewKeys.map((_keys, index) => {
    const rotation = page.rotationOf(index)
    const shown = `?v=${page.sha256.slice(0, 8)}-${rotation}`
    return {
      number: index + 1,
      image: `/documents/pages/${page.id}/${index}/image${shown}`,
      thumbnail: `/documents/pages/${page.id}/${index}/thumbnail${shown}`,
      next: (rotation + 90) % 360,
    }
  })
}
