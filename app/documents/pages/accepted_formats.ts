/**
 * The formats of a page (domain.md 1.7), minus BMP, which the image library
 * cannot read, plus WEBP, which phones now produce.
 */
export const ACCEPTED_FORMATS = {
  'application/pdf': { label: 'PDF', extensions: ['pdf'], declaredAs: ['application/x-pdf'] },
  'image/jpeg': {
    label: 'JPEG',
    extensions: ['jpg', 'jpeg', 'jpe', 'jfif'],
    declaredAs: ['image/jpg', 'image/pjpeg'],
  },
  'image/png': { label: 'PNG', extensions: ['png'], declaredAs: ['image/x-png'] },
  'image/gif': { label: 'GIF', extensions: ['gif'], declaredAs: [] },
  'image/tiff': { label: 'TIFF', extensions: ['tif', 'tiff'], declaredAs: [] },
  'image/webp': { label: 'WEBP', extensions: ['webp'], declaredAs: [] },
} as const satisfies Record<string, PageFormat>

export type AcceptedMime = keyof typeof ACCEPTED_FORMATS

interface PageFormat {
  label: string
  /** The first one is the usual one. */
  extensions: readonly [string, ...string[]]
  /** Other names that browsers give to this type. */
  declaredAs: readonly string[]
}

export function pageFormat(mime: AcceptedMime): PageFormat {
  return ACCEPTED_FORMATS[mime]
}

export function isAcceptedMime(mime: string): mime is AcceptedMime {
  return Object.hasOwn(ACCEPTED_FORMATS, mime)
}
