import type { CatalogueSeeds, DocumentTypeSeed, FamilyGroupSeed } from '#catalogue/catalogue_seeds'
import categorySeeds from './categories.json' with { type: 'json' }
import displayGroupSeeds from './display_groups.json' with { type: 'json' }
import documentTypeSeeds from './document_types.json' with { type: 'json' }

export const documentTypes = documentTypeSeeds as DocumentTypeSeed[]

export const categories = categorySeeds as FamilyGroupSeed[]

/** The `household` family is in none: account services have their own place on the portal. */
export const displayGroups = displayGroupSeeds as FamilyGroupSeed[]

export const catalogueSeeds: CatalogueSeeds = { documentTypes, categories, displayGroups }
