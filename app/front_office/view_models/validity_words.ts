import { frenchCount } from '#shared/french_counts'
import type DocumentType from '#catalogue/models/document_type'

/** How long a type of document is valid once the town hall has validated it: « valable 3 ans ». */
export function validityWords({ validityUnit, validityCount }: DocumentType): string {
  const count = validityCount ?? 1
  switch (validityUnit) {
    case 'unlimited':
      return 'valable sans limite'
    case 'year':
      return `valable ${frenchCount(count, 'an', 'ans', 'masculine')}`
    case 'month':
      return `valable ${count}\u00a0mois`
    case 'end_of_year':
      return 'valable jusqu’à la fin de l’année'
    case 'end_of_school_year':
      return 'valable jusqu’à la fin de l’année scolaire'
  }
}
