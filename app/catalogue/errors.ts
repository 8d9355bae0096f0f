import { createError } from '@adonisjs/core/exceptions'

/** The days of a season do not follow one another; the sentence says which. */
export const E_SEASON_DATES = createError<[sentence: string]>('%s', 'E_SEASON_DATES', 422)

export const E_SEASON_LABEL_TAKEN = createError<[label: string]>(
  'Une saison de ce téléservice s’appelle déjà « %s ». Donnez-lui un autre nom.',
  'E_SEASON_LABEL_TAKEN',
  422
)

export const E_REGISTRATIONS_OVERLAP = createError<[label: string, from: string, to: string]>(
  'Les inscriptions de la saison « %s » sont ouvertes du %s au %s\u00a0: celles d’une autre saison du même téléservice ne peuvent pas l’être en même temps.',
  'E_REGISTRATIONS_OVERLAP',
  422
)

export const E_SEASONS_OVERLAP = createError<[label: string, from: string, to: string]>(
  'La saison « %s » a lieu du %s au %s\u00a0: deux saisons d’un téléservice ne peuvent pas se chevaucher.',
  'E_SEASONS_OVERLAP',
  422
)
