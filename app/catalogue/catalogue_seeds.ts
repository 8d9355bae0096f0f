import type { TeleserviceFamily } from '#kernel/define_teleservice'

/** What a new town starts from; the facts are in database/catalogue. */
export interface CatalogueSeeds {
  documentTypes: DocumentTypeSeed[]
  categories: FamilyGroupSeed[]
  displayGroups: FamilyGroupSeed[]
}

/** A type of supporting document, with the validity a new town starts from. */
export interface DocumentTypeSeed {
  key: string
  label: string
  /** A single-use document serves one request only. */
  reusable: boolean
  /** A person's own paper, such as a health record: it serves in requests about him only. */
  personBound: boolean
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
