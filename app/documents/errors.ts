import { createError, Exception } from '@adonisjs/core/exceptions'
import type Document from '#documents/models/document'

/**
 * Why an uploaded file is not accepted. Each sentence is read by a citizen: it
 * names the file and says what to do next.
 */
export const E_FILE_EMPTY = createError<[file: string]>(
  'Le fichier « %s » est vide. Vérifiez qu’il s’ouvre sur votre appareil, puis déposez-le à nouveau.',
  'E_FILE_EMPTY',
  422
)

export const E_FILE_TOO_LARGE = createError<[file: string, limit: string]>(
  'Le fichier « %s » dépasse %s. Numérisez-le avec une résolution plus faible ou déposez ses pages séparément.',
  'E_FILE_TOO_LARGE',
  413
)

export const E_FILE_TYPE_REFUSED = createError<[file: string, format: string]>(
  'Le fichier « %s » est d’un format qui n’est pas accepté (%s). Déposez un document PDF ou une image JPEG, PNG, GIF, TIFF ou WEBP.',
  'E_FILE_TYPE_REFUSED',
  422
)

export const E_FILE_HEIC = createError<[file: string]>(
  'La photo « %s » est au format HEIC, qui n’est pas accepté. Sur un iPhone, choisissez « Le plus compatible » dans Réglages, Appareil photo, Formats, puis reprenez-la ; ou enregistrez-la au format JPEG.',
  'E_FILE_HEIC',
  422
)

export const E_FILE_MISLABELLED = createError<[file: string, format: string, rightName: string]>(
  'Le fichier « %s » n’est pas ce qu’il annonce : son contenu est au format %s. Enregistrez-le sous le nom « %s », puis déposez-le à nouveau.',
  'E_FILE_MISLABELLED',
  422
)

export const E_FILE_HYBRID = createError<[file: string]>(
  'Le fichier « %s » mêle plusieurs formats et ne peut pas être accepté. Ouvrez-le, imprimez-le au format PDF, puis déposez ce nouveau fichier.',
  'E_FILE_HYBRID',
  422
)

export const E_FILE_UNREADABLE = createError<[file: string]>(
  'Le fichier « %s » est illisible ou incomplet. Vérifiez qu’il s’ouvre sur votre appareil, puis déposez-le à nouveau.',
  'E_FILE_UNREADABLE',
  422
)

export const E_FILE_PROTECTED = createError<[file: string]>(
  'Le document « %s » est protégé par un mot de passe. Retirez cette protection, puis déposez-le à nouveau.',
  'E_FILE_PROTECTED',
  422
)

export const E_TOO_MANY_PAGES = createError<[file: string, pages: number, limit: number]>(
  'Le document « %s » compte %d pages ; %d au plus sont acceptées. Déposez-le en plusieurs fichiers.',
  'E_TOO_MANY_PAGES',
  422
)

export const E_TOO_MANY_PIXELS = createError<[file: string, limit: number]>(
  'L’image « %s » est trop grande : %d mégapixels au plus sont acceptés. Numérisez-la avec une résolution plus faible.',
  'E_TOO_MANY_PIXELS',
  422
)

export const E_FILE_INFECTED = createError<[file: string, threat: string]>(
  'Le fichier « %s » a été refusé : le contrôle antivirus y a détecté une menace (%s). Ne l’ouvrez pas et faites vérifier votre appareil.',
  'E_FILE_INFECTED',
  422
)

/** Reported to the job that renders previews, and shown to agents in place of the page. */
export const E_PREVIEW_FAILED = createError(
  'L’aperçu de ce document n’a pas pu être préparé. Téléchargez le fichier d’origine pour le consulter.',
  'E_PREVIEW_FAILED',
  500
)

export const E_DOCUMENT_NOT_EDITABLE = createError(
  'Cette pièce ne peut plus être modifiée dans son état actuel.',
  'E_DOCUMENT_NOT_EDITABLE',
  409
)

export const E_DOCUMENT_REPLACED = createError(
  'Cette pièce est déjà remplacée par une autre.',
  'E_DOCUMENT_REPLACED',
  409
)

export const E_DOCUMENT_LAST_PAGE = createError(
  'Une pièce garde au moins un fichier\u00a0: ajoutez le nouveau, ou supprimez la pièce entière.',
  'E_DOCUMENT_LAST_PAGE',
  409
)

/** The household has this very file already, in a piece that serves as well: it is offered instead of being kept twice. */
export class E_FILE_KEPT extends Exception {
  static override status = 409
  static override code = 'E_FILE_KEPT'

  constructor(
    sentence: string,
    readonly document: Document
  ) {
    super(sentence)
  }
}
