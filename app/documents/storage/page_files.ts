import drive from '@adonisjs/drive/services/main'
import { currentAuthorityId } from '#authorities/tenancy'
import type DocumentPage from '#documents/models/document_page'
import type { InspectedUpload } from '#documents/pages/inspect_upload'
import { renderPreviews } from '#documents/pages/render_previews'
import { turnPreview } from '#documents/pages/turn_preview'

/** Where the files of a page are. */
export type PageFiles = Pick<DocumentPage, 'storageKey' | 'previewKeys'>

/** Stores an accepted file and its previews under the authority's folder. */
export async function storePageFiles(
  id: string,
  content: Buffer,
  inspected: InspectedUpload
): Promise<PageFiles> {
  const folder = `${currentAuthorityId()}/documents/${id}`
  const storageKey = `${folder}/original.${inspected.extension}`
  await drive.use().put(storageKey, content)

  const previewKeys = []
  for (const preview of await renderPreviews(content, inspected.mime)) {
    const image = `${folder}/page-${preview.page}.webp`
    const thumbnail = `${folder}/page-${preview.page}-thumbnail.webp`
    await drive.use().put(image, preview.viewer.content)
    await drive.use().put(thumbnail, preview.thumbnail.content)
    previewKeys.push({ image, thumbnail })
  }
  return { storageKey, previewKeys }
}

/** The picture of one sheet of a page, as rendered at upload and turned since; `null` when there is no such sheet. */
export async function readPreview(
  page: DocumentPage,
  index: number,
  size: 'image' | 'thumbnail'
): Promise<{ content: Buffer; type: string } | null> {
  const key = page.previewKeys[index]?.[size]
  if (!key) return null
  const drawn = Buffer.from(await drive.use().getBytes(key))
  const rotation = page.rotationOf(index)
  const content = rotation === 0 ? drawn : await turnPreview(drawn, rotation)
  return { content, type: 'image/webp' }
}

/** The file as it was uploaded: to be sent as an attachment only. */
export async function readOriginal(page: Pick<PageFiles, 'storageKey'>): Promise<Buffer> {
  return Buffer.from(await drive.use().getBytes(page.storageKey))
}

/** Removes the files of a page that is gone. */
export async function deletePageFiles(page: PageFiles): Promise<void> {
  const keys = [
    page.storageKey,
    ...page.previewKeys.flatMap(({ image, thumbnail }) => [image, thumbnail]),
  ]
  await Promise.all(keys.map((key) => drive.use().delete(key)))
}
