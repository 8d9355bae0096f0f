/** Per uploaded file, unless the town says otherwise. */
export const DEFAULT_MAX_BYTES = 10 * 1024 * 1024

/** Of a PDF or of a TIFF. */
export const MAX_PAGES = 50

/** An A3 sheet at 600 dots per inch, or any phone; a few kilobytes can announce far more. */
export const MAX_MEGAPIXELS = 80

/** How every image is opened: damaged data is an error, and the decoded image is bounded. */
export const IMAGE_LIMITS = {
  limitInputPixels: MAX_MEGAPIXELS * 1_000_000,
  failOn: 'error',
} as const

/** For one image of one page, decoded or encoded. */
export const IMAGE_TIMEOUT = { seconds: 20 }
