import { SimpleMessagesProvider } from '@vinejs/vine'
import type { MessagesProviderContact } from '@vinejs/vine/types'
import { currentLanguage } from '#shared/speech'
import { ENGLISH_SENTENCES } from '#front_office/validators/english_sentences'
import { PERSON_SENTENCES } from '#households/person_fields'

/** Sentences for any field, then those that name what is missing. */
const SENTENCES = {
  ...PERSON_SENTENCES,
  'required': 'Ce champ est obligatoire.',
  'string': 'Saisissez un texte.',
  'object': 'Ce champ est obligatoire.',
  'minLength': 'Saisissez au moins {{ min }} caractères.',
  'maxLength': 'Saisissez au plus {{ max }} caractères.',
  'enum': 'Choisissez une des réponses proposées.',
  'confirmed': 'Les deux saisies ne sont pas identiques.',
  'regex': 'Ce format n’est pas reconnu.',

  'email.required': 'Saisissez votre adresse électronique.',
  'identifier.required': 'Saisissez votre identifiant ou votre adresse électronique.',
  'password.required': 'Saisissez un mot de passe.',
  'currentPassword.required': 'Saisissez votre mot de passe actuel.',
  'name.required': 'Donnez un nom à cette clé, par exemple « Mon téléphone ».',
  'agreed.accepted': 'Cochez cette case pour supprimer votre compte.',
  'agreed.required': 'Cochez cette case pour supprimer votre compte.',
  'terms.accepted': 'Cochez cette case pour accepter les conditions générales d’utilisation.',
  'terms.required': 'Cochez cette case pour accepter les conditions générales d’utilisation.',
  'contactChannel.required': 'Choisissez comment la mairie peut vous joindre.',
  'number.required': 'Saisissez le numéro de la demande.',
  'number.regex': 'Le numéro de la demande ne comporte que des chiffres.',
  'code.required': 'Saisissez le code de suivi.',
  'type.required': 'Choisissez un type de pièce.',
  'text.required': 'Saisissez votre message.',
}

const french = new SimpleMessagesProvider(SENTENCES)
const english = new SimpleMessagesProvider(ENGLISH_SENTENCES)

/** Says what is wrong in the language of the page: English, or French. */
export const spokenMessages: MessagesProviderContact = {
  getMessage: (...about) =>
    (/^en\b/.test(currentLanguage()) ? english : french).getMessage(...about),
}
