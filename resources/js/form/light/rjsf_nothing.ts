/** Stands in the bundle for RJSF's own templates and widgets: the theme brings all of them. */
export default function none(): Record<string, never> {
  return {}
}
