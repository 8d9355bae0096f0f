import type { ReactNode } from 'react'

/** Stands in the bundle for the Markdown parser of RJSF's messages, which our theme shows as plain text. */
export function Markdown({ children }: { children: ReactNode }) {
  return children
}
