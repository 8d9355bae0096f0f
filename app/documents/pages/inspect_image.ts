import sharp, { type Metadata } from 'sharp'
import { E_FILE_UNREADABLE, E_TOO_MANY_PAGES, E_TOO_MANY_PIXELS } from '#documents/errors'
import { ACCEPTED_FORMATS, type AcceptedMime } from '#documents/pages/accepted_formats'
import {
  IMAGE_LIMITS,
  IMAGE_TIMEOUT,
  MAX_MEGAPIXELS,
  MAX_PAGES,
} from '#documents/pages/page_limits'

/**
 * Reads an image from one end to the other.
 *
 * @throws E_FILE_UNREADABLE, E_TOO_MANY_PIXELS, E_TOO_MANY_PAGES
 */
export async function inspectImage(
  content: Buffer,
  mime: AcceptedMime,
  fileName: string
): Promise<{ pageCount: number }> {
  const unreadable = (cause: unknown) => new E_FILE_UNREADABLE([fileName], { cause })
  const metadata = await sharp(content, { limitInputPixels: false })
    .metadata()
    .catch((error: unknown) => Promise.reject(unreadable(error)))

  if (metadata.format?.toUpperCase() !== ACCEPTED_FORMATS[mime].label)
    throw unreadable(metadata.format)
  if (metadata.width * metadata.height > IMAGE_LIMITS.limitInputPixels) {
    throw new E_TOO_MANY_PIXELS([fileName, MAX_MEGAPIXELS])
  }
  const pageCount = imagePages(metadata)
  if (pageCount > MAX_PAGES) throw new E_TOO_MANY_PAGES([fileName, pageCount, MAX_PAGES])

  for (let page = 0; page < pageCount; page++) {
    await decode(content, page).catch((error: unknown) => Promise.reject(unreadable(error)))
  }
  return { pageCount }
}

/** A TIFF holds the pages of a scan; the frames of an animation count as one page. */
export function imagePages({ format, pages = 1 }: Metadata): number {
  return format === 'tiff' ? pages : 1
}

async function decode(content: Buffer, page: number): Promise<void> {
  await sharp(content, { ...IMAGE_LIMITS, page })
    .resize(32, 32, { fit: 'inside' })
    .timeout(IMAGE_TIMEOUT)
    .raw()
    .toBuffer()
}
