import { Exception, createError } from '@adonisjs/core/exceptions'
import type { DateTime } from 'luxon'

export const E_HEAD_NOT_REMOVABLE = createError(
  'Le responsable du compte ne peut pas être retiré du foyer.',
  'E_HEAD_NOT_REMOVABLE',
  409
)

/** Domain rule: the last legal responsible of a child cannot be removed. */
export const E_LAST_RESPONSIBLE = createError<[child: string]>(
  'Cette personne est la seule responsable légale de %s. Indiquez d’abord un autre responsable.',
  'E_LAST_RESPONSIBLE',
  409
)

export const E_HEAD_REQUIRED = createError(
  'Choisissez le responsable du compte parmi les adultes du foyer.',
  'E_HEAD_REQUIRED',
  422
)

export const E_RESPONSIBLES_REQUIRED = createError(
  'Indiquez au moins une personne responsable de l’enfant, et trois au plus.',
  'E_RESPONSIBLES_REQUIRED',
  422
)

export const E_STALE_HOUSEHOLD = createError(
  'Ces informations ont été modifiées entre-temps, par vous dans un autre onglet ou par la mairie. Vérifiez-les, puis enregistrez à nouveau.',
  'E_STALE_HOUSEHOLD',
  409
)

export const E_NOT_AT_COUNTER = createError(
  'Ce foyer ne peut pas être servi au guichet\u00a0: son compte n’est pas en service, ou c’est le vôtre.',
  'E_NOT_AT_COUNTER',
  422
)

export const E_CLOSED_AT_COUNTER = createError(
  'Au guichet, vous agissez sur les demandes de la famille. Son compte, ses mots de passe et ses accès lui restent réservés.',
  'E_CLOSED_AT_COUNTER',
  403
)

export const E_SERVICE_NOT_AT_COUNTER = createError(
  'Vous ne pouvez pas déposer cette démarche : il faut le droit « Modification » sur sa catégorie.',
  'E_SERVICE_NOT_AT_COUNTER',
  403
)

export const E_HOUSEHOLD_DECISION = createError(
  'Ce changement n’est pas possible dans l’état actuel du compte.',
  'E_HOUSEHOLD_DECISION',
  409
)

export const E_SAME_HOUSEHOLD = createError(
  'Un compte ne se compare pas à lui-même.',
  'E_SAME_HOUSEHOLD',
  404
)

export const E_MERGE_PEOPLE = createError(
  'Dites pour chaque personne du compte à fermer qui elle est dans le compte conservé\u00a0: un adulte et un enfant, ou deux fois la même personne, ne se réunissent pas.',
  'E_MERGE_PEOPLE',
  422
)

/** A decision taken on what the account no longer is. `last` names who changed it, when the history knows. */
export class E_HOUSEHOLD_CHANGED extends Exception {
  static override status = 409
  static override code = 'E_HOUSEHOLD_CHANGED'

  constructor(readonly last: { by: string; at: DateTime } | null) {
    super('Ce compte a changé entre-temps.')
  }
}
