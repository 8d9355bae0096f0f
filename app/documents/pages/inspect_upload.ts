import { fileTypeFromBuffer } from 'file-type'
import {
  E_FILE_EMPTY,
  E_FILE_HEIC,
  E_FILE_HYBRID,
  E_FILE_MISLABELLED,
  E_FILE_TOO_LARGE,
  E_FILE_TYPE_REFUSED,
} from '#documents/errors'
import { isAcceptedMime, pageFormat, type AcceptedMime } from '#documents/pages/accepted_formats'
import { fileHash } from '#documents/pages/file_hash'
import { fileExtension, safeFileName, withExtension } from '#documents/pages/file_name'
import { hidesAnotherFormat } from '#documents/pages/hidden_content'
import { inspectImage } from '#documents/pages/inspect_image'
import { inspectPdf } from '#documents/pages/inspect_pdf'
import { DEFAULT_MAX_BYTES } from '#documents/pages/page_limits'
import { frenchNumber } from '#shared/french_formats'

export interface DeclaredUpload {
  declaredName: string
  /** The `Content-Type` of the part; browsers leave it empty for what they do not know. */
  declaredType?: string | null
  /** Per file, 10 MB unless told. */
  maxBytes?: number
}

export interface InspectedUpload {
  /** What the content is, whatever was declared. */
  mime: AcceptedMime
  /** Usual extension of that type, without a dot: the one to store the file under. */
  extension: string
  /** The declared name without a path or dangerous characters, fit to be shown and sent back. */
  fileName: string
  bytes: number
  /** SHA-256 of the content, in hexadecimal. */
  sha256: string
  /** Pages of a PDF or TIFF; 1 for the other images. */
  pageCount: number
}

/**
 * Decides whether an uploaded file may become a page of a document, by its
 * content and never by its name. What cannot be recognised is refused. Run
 * `scanUpload` first: this function hands the content to parsers.
 *
 * @throws E_FILE_EMPTY, E_FILE_TOO_LARGE, E_FILE_TYPE_REFUSED, E_FILE_HEIC, E_FILE_HYBRID,
 *   E_FILE_MISLABELLED, E_FILE_UNREADABLE, E_FILE_PROTECTED, E_TOO_MANY_PAGES,
 *   E_TOO_MANY_PIXELS
 */
export async function inspectUpload(
  content: Buffer,
  { declaredName, declaredType, maxBytes = DEFAULT_MAX_BYTES }: DeclaredUpload
): Promise<InspectedUpload> {
  const fileName = safeFileName(declaredName)
  if (content.length === 0) throw new E_FILE_EMPTY([fileName])
  if (content.length > maxBytes) throw new E_FILE_TOO_LARGE([fileName, megabytes(maxBytes)])

  const mime = await sniff(content, fileName)
  if (hidesAnotherFormat(content)) throw new E_FILE_HYBRID([fileName])
  refuseLie(mime, fileName, declaredType)

  const inspect = mime === 'application/pdf' ? inspectPdf : inspectImage
  const { pageCount } = await inspect(content, mime, fileName)

  return {
    mime,
    extension: pageFormat(mime).extensions[0],
    fileName,
    bytes: content.length,
    sha256: fileHash(content),
    pageCount,
  }
}

/** What iPhones photograph in: the image library cannot read its patented half. */
const HEIC = ['image/heic', 'image/heif', 'image/heic-sequence', 'image/heif-sequence']

async function sniff(content: Buffer, fileName: string): Promise<AcceptedMime> {
  const found = await fileTypeFromBuffer(content)
  if (found && isAcceptedMime(found.mime)) return found.mime
  if (found && HEIC.includes(found.mime)) throw new E_FILE_HEIC([fileName])
  throw new E_FILE_TYPE_REFUSED([fileName, found?.ext.toUpperCase() ?? 'format inconnu'])
}

/** A name without extension and a type left unsaid do not lie. */
function refuseLie(mime: AcceptedMime, fileName: string, declaredType?: string | null): void {
  const { label, extensions, declaredAs } = pageFormat(mime)
  const extension = fileExtension(fileName)
  const type = (declaredType ?? '').split(';')[0].trim().toLowerCase()

  const honestName = extension === '' || extensions.includes(extension)
  const honestType = ['', 'application/octet-stream', mime, ...declaredAs].includes(type)
  if (honestName && honestType) return
  throw new E_FILE_MISLABELLED([fileName, label, withExtension(fileName, extensions[0])])
}

function megabytes(bytes: number): string {
  return `${frenchNumber(bytes / 1024 / 1024)}\u00a0Mo`
}
