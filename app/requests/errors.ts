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

export const E_HOUSEHOLD_REQUEST_RUNNING = createError<[number: number | null]>(
  'Une demande sur le compte lui-même est à traiter d’abord (n°\u00a0%s)\u00a0: ce qu’elle change pourrait encore être défait.',
  'E_HOUSEHOLD_REQUEST_RUNNING',
  409
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

export const E_VIEW_NAME_TAKEN = createError<[name: string]>(
  'Vous avez déjà une recherche nommée «\u00a0%s\u00a0»\u00a0: choisissez un autre nom.',
  'E_VIEW_NAME_TAKEN',
  422
)

export const E_TOO_MANY_VIEWS = createError<[limit: number]>(
  'Vous gardez déjà %s recherches\u00a0: supprimez-en une avant d’en enregistrer une autre.',
  'E_TOO_MANY_VIEWS',
  422
)

export const E_REQUESTS_RUNNING = createError(
  'Des demandes attendent encore une réponse de la mairie.',
  'E_REQUESTS_RUNNING',
  409
)

export const E_NOT_ASSIGNABLE = createError(
  'Cette demande est terminée : elle ne se confie plus à personne.',
  'E_NOT_ASSIGNABLE',
  409
)

export const E_ASSIGNEE_WITHOUT_RIGHT = createError<[name: string]>(
  '%s n’a pas le droit « Modification » sur cette démarche.',
  'E_ASSIGNEE_WITHOUT_RIGHT',
  422
)

export const E_ALREADY_ASSIGNED = createError<[name: string]>(
  'Le chargé du dossier a changé entre-temps : c’est maintenant %s.',
  'E_ALREADY_ASSIGNED',
  409
)

export const E_ABSENCE_REFUSED = createError<[sentence: string]>('%s', 'E_ABSENCE_REFUSED', 422)

export const E_TRANSITION_NOT_ALLOWED = createError(
  'Ce changement d’état n’est pas possible dans l’état actuel de la demande.',
  'E_TRANSITION_NOT_ALLOWED',
  409
)

/** What stops a transition, each with the place of the page where it is mended. */
export interface Blocker {
  message: string
  anchor: string
  /** For « pieces »: the type that lacks a valid document. */
  documentType?: string
}

export class E_TRANSITION_REFUSED extends Exception {
  static override status = 422
  static override code = 'E_TRANSITION_REFUSED'

  constructor(readonly blockers: Blocker[]) {
    super(blockers.map((blocker) => blocker.message).join(' '))
  }
}

/** The same was sent already, and may be sent again by who says that he knows. */
export const E_SIMILAR_REQUEST = createError<[number: number]>(
  'La demande n° %s, semblable, est déjà en cours.',
  'E_SIMILAR_REQUEST',
  409
)

export const E_NOT_SIMILAR = createError(
  'Ces deux demandes ne peuvent pas être regroupées\u00a0: l’une des deux n’est plus en cours, ou elles ne demandent pas la même chose.',
  'E_NOT_SIMILAR',
  409
)

export const E_GROUPED_PAID = createError<[number: number]>(
  'La demande n° %s est déjà payée\u00a0: gardez-la, ou faites d’abord rembourser ce paiement.',
  'E_GROUPED_PAID',
  409
)

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

/** Somebody else changed the very answers that were typed: each waits for a choice. */
export class E_ANSWERS_CONFLICT extends E_STALE_VERSION {
  static override code = 'E_ANSWERS_CONFLICT'

  /**
   * @param paths of the answers that both changed: `phone`, `father.lastName`
   * @param merged what was typed, with what others changed elsewhere
   * @param kept what another page keeps, where the request itself does not hold it yet
   */
  constructor(
    conflict: Conflict,
    readonly paths: string[],
    readonly merged: Record<string, unknown>,
    readonly kept: Record<string, unknown> | null = null
  ) {
    super(conflict)
  }
}

export const E_DOCUMENT_SHARED = createError(
  'Cette pièce sert aussi à une autre demande : sa page ne peut pas être remplacée. Ajoutez une nouvelle pièce, puis retirez celle-ci.',
  'E_DOCUMENT_SHARED',
  409
)

export const E_DOCUMENT_HELD = createError<[requests: string]>(
  'Cette pièce sert dans %s\u00a0: elle ne se modifie plus. Remplacez-la par une nouvelle.',
  'E_DOCUMENT_HELD',
  409
)

export const E_DOCUMENT_SENT = createError(
  'Cette pièce a été envoyée avec une demande\u00a0: elle reste dans vos documents.',
  'E_DOCUMENT_SENT',
  409
)

export const E_DOCUMENT_NOT_REUSABLE = createError<[reason: string]>(
  '%s Ajoutez une nouvelle pièce.',
  'E_DOCUMENT_NOT_REUSABLE',
  422
)

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

/** Files that cannot go with a note, each with its sentence. */
export class E_NOTE_FILES_REFUSED extends Exception {
  static override status = 422
  static override code = 'E_NOTE_FILES_REFUSED'

  constructor(readonly sentences: string[]) {
    super(sentences.join(' '))
  }
}

export const E_ANSWER_NOT_ASKED = createError(
  'La mairie ne vous demande pas cette réponse\u00a0: rien n’a été modifié.',
  'E_ANSWER_NOT_ASKED',
  403
)

export const E_DOCUMENT_NOT_ASKED = createError(
  'La mairie ne vous demande pas cette pièce\u00a0: rien n’a été modifié.',
  'E_DOCUMENT_NOT_ASKED',
  403
)

export const E_ASKED_UNKNOWN = createError(
  'Cette donnée ou cette pièce ne peut pas être demandée à l’usager.',
  'E_ASKED_UNKNOWN',
  422
)

export const E_ANSWER_DAY_PAST = createError(
  'Choisissez un jour à venir.',
  'E_ANSWER_DAY_PAST',
  422
)

/** Something that is asked for is still as it was, and the citizen does not say why. */
export const E_COMPLETION_UNANSWERED = createError(
  'Complétez ce qui reste, ou dites ici pourquoi vous ne le pouvez pas.',
  'E_COMPLETION_UNANSWERED',
  422
)
