import sharp, { type Sharp } from 'sharp'
import { E_PREVIEW_FAILED } from '#documents/errors'
import type { AcceptedMime } from '#documents/pages/accepted_formats'
import { imagePages } from '#documents/pages/inspect_image'
import { IMAGE_LIMITS, IMAGE_TIMEOUT } from '#documents/pages/page_limits'
import { readPdf } from '#documents/pages/pdf_reader'

/** Longer side of the image in the viewer, and of its thumbnail, in pixels. */
const VIEWER_SIDE = 1600
const THUMBNAIL_SIDE = 240

export interface Preview {
  /** From 1. */
  page: number
  viewer: PreviewImage
  thumbnail: PreviewImage
}

export interface PreviewImage {
  content: Buffer
  mime: 'image/webp'
  width: number
  height: number
}

/**
 * Draws what agents and citizens look at instead of the file itself: one image
 * per page, upright, on white, encoded anew – no metadata (a photograph holds
 * the place where it was taken), no active content. Takes an inspected file.
 *
 * @throws E_PREVIEW_FAILED
 */
export async function renderPreviews(content: Buffer, mime: AcceptedMime): Promise<Preview[]> {
  try {
    return mime === 'application/pdf' ? await drawPdf(content) : await drawImage(content)
  } catch (error) {
    throw new E_PREVIEW_FAILED(undefined, { cause: error })
  }
}

async function drawPdf(content: Buffer): Promise<Preview[]> {
  return readPdf(content, async (pdf) => {
    const previews: Preview[] = []
    for (let page = 0; page < pdf.pageCount; page++) {
      const { width, height, pixels } = await pdf.render(page, VIEWER_SIDE)
      previews.push(await encode(sharp(pixels, { raw: { width, height, channels: 4 } }), page))
    }
    return previews
  })
}

async function drawImage(content: Buffer): Promise<Preview[]> {
  const pageCount = imagePages(await sharp(content, IMAGE_LIMITS).metadata())
  const previews: Preview[] = []
  for (let page = 0; page < pageCount; page++) {
    previews.push(await encode(sharp(content, { ...IMAGE_LIMITS, page }).autoOrient(), page))
  }
  return previews
}

async function encode(source: Sharp, page: number): Promise<Preview> {
  const { data, info } = await source
    .resize({ width: VIEWER_SIDE, height: VIEWER_SIDE, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .timeout(IMAGE_TIMEOUT)
    .raw()
    .toBuffer({ resolveWithObject: true })

  const drawn = sharp(data, {
    raw: { width: info.width, height: info.height, channels: info.channels },
  })
  return {
    page: page + 1,
    viewer: await toWebp(drawn.clone()),
    thumbnail: await toWebp(
      drawn
        .clone()
        .resize(THUMBNAIL_SIDE, THUMBNAIL_SIDE, { fit: 'inside', withoutEnlargement: true })
    ),
  }
}

async function toWebp(image: Sharp): Promise<PreviewImage> {
  const { data, info } = await image
    .webp({ quality: 82, effort: 2 })
    .toBuffer({ resolveWithObject: true })
  return { content: data, mime: 'image/webp', width: info.width, height: info.height }
}
