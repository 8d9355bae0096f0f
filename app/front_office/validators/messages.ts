import { SimpleMessagesProvider } from '@vinejs/vine'

/** Sentences for any field, then those that name what is missing. */
const SENTENCES = {
  'required': 'Ce champ est obligatoire.',
  'string': 'Saisissez un texte.',
  'object': 'Ce champ est obligatoire.',
  'email': 'Saisissez une adresse électronique valide, par exemple nom@exemple.fr.',
  'minLength': 'Saisissez au moins {{ min }} caractères.',
  'maxLength': 'Saisissez au plus {{ max }} caractères.',
  'enum': 'Choisissez une des réponses proposées.',
  'accepted': 'Cochez cette case pour continuer.',
  'confirmed': 'Les deux saisies ne sont pas identiques.',
  'regex': 'Ce format n’est pas reconnu.',

  'title.required': 'Choisissez une civilité.',
  'lastName.required': 'Saisissez le nom.',
  'firstName.required': 'Saisissez le prénom.',
  'birthDate.required': 'Saisissez la date de naissance.',
  'sex.required': 'Choisissez une réponse.',
  'email.required': 'Saisissez votre adresse électronique.',
  'phone.required': 'Saisissez un numéro de téléphone.',
  'address.required': 'Saisissez l’adresse.',
  'address.streetName.required': 'Saisissez la voie.',
  'address.postalCode.required': 'Saisissez le code postal.',
  'address.postalCode.regex': 'Saisissez les cinq chiffres du code postal.',
  'address.city.required': 'Saisissez la ville.',
  'identifier.required': 'Saisissez votre identifiant ou votre adresse électronique.',
  'password.required': 'Saisissez un mot de passe.',
  'currentPassword.required': 'Saisissez votre mot de passe actuel.',
  'terms.accepted': 'Cochez cette case pour accepter les conditions générales d’utilisation.',
  'terms.required': 'Cochez cette case pour accepter les conditions générales d’utilisation.',
  'contactChannel.required': 'Choisissez comment la mairie peut vous joindre.',
  'number.required': 'Saisissez le numéro de la demande.',
  'number.regex': 'Le numéro de la demande ne comporte que des chiffres.',
  'code.required': 'Saisissez le code de suivi.',
  'text.required': 'Saisissez votre message.',
}

export const frenchMessages = new SimpleMessagesProvider(SENTENCES)
