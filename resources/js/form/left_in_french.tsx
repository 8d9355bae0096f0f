import type { ReactNode } from 'react'

/** Which part of a field has no translation: `title`, `help`, `choices` (app/kernel/translations). */
export function isInFrench(options: Record<string, unknown>, part: string): boolean {
  return Array.isArray(options.french) && options.french.includes(part)
}

/** French words in a page of another language, told to those who listen to it; a page for managers shows it. */
export function InFrench({ when, children }: { when: boolean; children: ReactNode }) {
  return when ? (
    <span lang="fr" className="left-in-french">
      {children}
    </span>
  ) : (
    children
  )
}
