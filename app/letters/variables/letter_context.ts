import type { DateTime } from 'luxon'
import type { AddressParts } from '#shared/french_formats'
import type { Day } from '#shared/days'

/** All that a letter may say about a request: plain values, gathered by the caller. */
export interface LetterContext {
  authority: {
    name: string
    /** Zone in which instants become days; that of Paris unless told. */
    zone?: string
  }
  request: {
    number: number | null
    /** Label of the teleservice. */
    label: string
    createdAt: DateTime | null
    validatedAt: DateTime | null
    /** What the agent typed in « Contacter le citoyen ». */
    observation: string | null
    category: { name: string; email: string | null } | null
  }
  household: { number: number; address: AddressParts | null } | null
  requester: (LetterPerson & { login: string | null }) | null
  subject: LetterPerson | null
  today: Day
  lastAgent: { name: string; email: string | null } | null
  /** French label, e.g. « Courrier postal ». */
  contactChannel: string | null
}

export interface LetterPerson {
  /** « Madame », « Monsieur ». */
  title: string | null
  firstName: string | null
  lastName: string
}
