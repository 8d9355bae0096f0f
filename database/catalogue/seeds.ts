import type { TeleserviceFamily } from '#kernel/define_teleservice'
import categorySeeds from './categories.json' with { type: 'json' }
import displayGroupSeeds from './display_groups.json' with { type: 'json' }
import documentTypeSeeds from './document_types.json' with { type: 'json' }

/** A type of supporting document, with the validity a new town starts from. */
export interface DocumentTypeSeed {
  key: string
  label: string
  /** A single-use document serves one request only. */
  reusable: boolean
  validityUnit: 'unlimited' | 'year' | 'month' | 'end_of_year' | 'end_of_school_year'
  /** Number of years or months; null for the other units. */
  validityCount: number | null
}

/** A category or a display group, and the families of teleservices that a new town finds in it. */
export interface FamilyGroupSeed {
  key: string
  label: string
  families: TeleserviceFamily[]
}

export const documentTypes = documentTypeSeeds as DocumentTypeSeed[]

export const categories = categorySeeds as FamilyGroupSeed[]

/** The `household` family is in none: account services have their own place on the portal. */
export const displayGroups = displayGroupSeeds as FamilyGroupSeed[]
