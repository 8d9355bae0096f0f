import vine, { SimpleMessagesProvider } from '@vinejs/vine'

/** French wording of page validators; forms of teleservices have their own (kernel/forms). */
vine.messagesProvider = new SimpleMessagesProvider({
  required: 'Ce champ est obligatoire.',
  string: 'Saisissez un texte.',
  email: 'Saisissez une adresse électronique valide, par exemple nom@exemple.fr.',
  minLength: 'Saisissez au moins {{ min }} caractères.',
  maxLength: 'Saisissez au plus {{ max }} caractères.',
  enum: 'Choisissez une des réponses proposées.',
  accepted: 'Cochez cette case pour continuer.',
  confirmed: 'Les deux saisies ne sont pas identiques.',
  date: 'Saisissez une date valide.',
  regex: 'Ce format n’est pas reconnu.',
})
