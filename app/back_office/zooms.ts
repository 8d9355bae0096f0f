/** How large a sheet is drawn, in hundredths of the viewer's width. */
export const ZOOMS = ['100', '150', '200', '300'] as const
export type Zoom = (typeof ZOOMS)[number]
