import { Exception, createError } from '@adonisjs/core/exceptions'
import type { FilingError } from '#kernel/forms/filing_error'

export const E_REQUEST_NOT_EDITABLE = createError(
  'Cette demande ne peut plus être modifiée dans son état actuel.',
  'E_REQUEST_NOT_EDITABLE',
  409
)

export const E_REQUEST_LOCKED = createError<[holder: string]>(
  'Cette demande est en cours de traitement par %s : elle ne peut pas être modifiée pour le moment.',
  'E_REQUEST_LOCKED',
  423
)

export const E_REASON_REQUIRED = createError(
  'Indiquez le motif : l’usager le lira.',
  'E_REASON_REQUIRED',
  422
)

export const E_SUBJECT_NOT_ELIGIBLE = createError<[sentence: string]>(
  '%s',
  'E_SUBJECT_NOT_ELIGIBLE',
  422
)

export const E_SERVICE_UNAVAILABLE = createError<[sentence: string]>(
  '%s',
  'E_SERVICE_UNAVAILABLE',
  409
)

export const E_TRANSITION_NOT_ALLOWED = createError(
  'Ce changement d’état n’est pas possible dans l’état actuel de la demande.',
  'E_TRANSITION_NOT_ALLOWED',
  409
)

/** What stops a transition, each with the place of the page where it is mended. */
export interface Blocker {
  message: string
  anchor: string
}

export class E_TRANSITION_REFUSED extends Exception {
  static override status = 422
  static override code = 'E_TRANSITION_REFUSED'

  constructor(readonly blockers: Blocker[]) {
    super(blockers.map((blocker) => blocker.message).join(' '))
  }
}

export interface Conflict {
  changedBy: string
  /** ISO instant. */
  changedAt: string
}

/** Somebody else wrote the same row in between: the page shows who, when and both values. */
export class E_STALE_VERSION extends Exception {
  static override status = 409
  static override code = 'E_STALE_VERSION'

  constructor(readonly conflict: Conflict) {
    super(`Cette demande a été modifiée entre-temps par ${conflict.changedBy}.`)
  }
}

export interface StepProblem {
  stepId: string
  errors: FilingError[]
}

export class E_FILING_INVALID extends Exception {
  static override status = 422
  static override code = 'E_FILING_INVALID'

  constructor(readonly problems: StepProblem[]) {
    super('La demande n’est pas complète.')
  }
}
