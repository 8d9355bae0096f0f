import { SimpleMessagesProvider } from '@vinejs/vine'
import { PERSON_SENTENCES } from '#households/person_fields'

/** Sentences for any field, then those that name what is missing. */
export const frenchMessages = new SimpleMessagesProvider({
  ...PERSON_SENTENCES,
  'required': 'Ce champ est obligatoire.',
  'string': 'Saisissez un texte.',
  'number': 'Saisissez un nombre.',
  'maxLength': 'Saisissez au plus {{ max }} caractères.',
  'enum': 'Choisissez une des réponses proposées.',
  'in': 'Choisissez une des réponses proposées.',
  'regex': 'Ce format n’est pas reconnu.',
  'min': 'Saisissez un nombre positif.',
  'max': 'Ce nombre est trop grand.',
  'withoutDecimals': 'Saisissez un nombre entier.',
  'uuid': 'Choisissez une des réponses proposées.',

  'login.required': 'Saisissez votre identifiant.',
  'password.required': 'Saisissez votre mot de passe.',
  'numero.number': 'Le numéro de la demande ne comporte que des chiffres.',
  'foyer.number': 'Le numéro du foyer ne comporte que des chiffres.',
  'compris.required': 'Cochez cette case pour continuer.',
  'state.required': 'Choisissez le nouvel état du compte.',
  'transition.required': 'Choisissez le nouvel état de la demande.',
  'acte.required': 'Choisissez une action.',
  'text.required': 'Saisissez le texte de la note.',
  'nom.required': 'Donnez un nom à cette recherche.',
  'boites.required': 'Choisissez au moins une boîte.',
  'boites.array.minLength': 'Choisissez au moins une boîte.',
  'channel.required': 'Choisissez le moyen de contact.',
  'observation.required': 'Saisissez le message.',
  'subject.required': 'Saisissez l’objet du message.',
  'mode.required': 'Choisissez comment la somme a été reçue.',
  'type.required': 'Choisissez le type de pièce.',
})
