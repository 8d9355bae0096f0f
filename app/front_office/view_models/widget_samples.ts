import type { UiSchema } from '#kernel/define_teleservice'
import type { JsonSchema } from '#kernel/forms/json_schema'

/** One way to ask, for the gallery. */
export interface WidgetSample {
  title: string
  /** Unique in the page. */
  field: string
  schema: JsonSchema
  ui?: UiSchema
  answer?: unknown
  /** What a citizen typed wrong, when the sample shows the refusal. */
  isRefused?: boolean
  /** Fields that the answer opens: « oui », or what `opensWhen` says. */
  opens?: Record<string, JsonSchema>
  opensWhen?: JsonSchema
}

const FORMATS: JsonSchema['oneOf'] = [
  { const: 'FullCopy', title: 'Copie intégrale' },
  { const: 'Extract', title: 'Extrait' },
]

/** Every widget of the forms, each with the schema that makes it. */
export const WIDGET_SAMPLES: WidgetSample[] = [
  {
    title: 'Texte',
    field: 'text',
    schema: { type: 'string', title: 'Nom du propriétaire', maxLength: 38 },
    answer: 'MARTIN',
  },
  {
    title: 'Texte long',
    field: 'longText',
    schema: { $ref: 'shared:comment' },
    answer: 'Le portail est au fond de la cour.',
  },
  { title: 'Téléphone', field: 'phone', schema: { $ref: 'shared:phone' }, answer: '0612345678' },
  {
    title: 'Réponse refusée',
    field: 'email',
    schema: { $ref: 'shared:email' },
    answer: 'claire.martin@',
    isRefused: true,
  },
  {
    title: 'Date',
    field: 'day',
    schema: { type: 'string', format: 'date', title: 'Premier jour' },
    answer: '2027-03-01',
  },
  {
    title: 'Date limitée',
    field: 'marriageDate',
    schema: { type: 'string', format: 'date', title: 'Date du mariage', notAfter: 'today' },
    answer: '2099-01-01',
    isRefused: true,
  },
  {
    title: 'Question ouverte par un âge',
    field: 'birthDate',
    schema: { $ref: 'shared:birth_date' },
    answer: '2018-09-03',
    opensWhen: { maximumAge: 17 },
    opens: { guardianName: { $ref: 'shared:last_name', title: 'Nom du représentant légal' } },
  },
  { title: 'Heure', field: 'hour', schema: { type: 'string', format: 'time', title: 'Heure' } },
  {
    title: 'Adresse web',
    field: 'website',
    schema: { type: 'string', format: 'uri', title: 'Site de l’association' },
    answer: 'https://www.exemple.fr',
  },
  {
    title: 'Nombre entier',
    field: 'copies',
    schema: { type: 'integer', title: 'Nombre d’actes', minimum: 1, maximum: 10 },
    answer: 2,
  },
  {
    title: 'Nombre',
    field: 'surface',
    schema: { type: 'number', title: 'Surface', description: 'En mètres carrés', minimum: 0 },
    answer: 12.5,
  },
  {
    title: 'Montant',
    field: 'money',
    schema: { $ref: 'shared:money', title: 'Tarif de l’abonnement' },
    answer: 1250,
  },
  {
    title: 'Oui ou non',
    field: 'yesNo',
    schema: { $ref: 'shared:yes_no', title: 'Immeuble de plus de deux ans' },
    answer: true,
  },
  {
    title: 'Case à cocher obligatoire',
    field: 'acceptance',
    schema: { $ref: 'shared:acceptance', title: 'J’accepte le règlement intérieur', const: true },
    answer: true,
  },
  {
    title: 'Choix, en boutons',
    field: 'radios',
    schema: { type: 'string', title: 'Type de l’acte', oneOf: FORMATS },
    ui: { 'ui:widget': 'radio' },
    answer: 'Extract',
  },
  {
    title: 'Choix, en liste déroulante',
    field: 'select',
    schema: { type: 'string', title: 'Format de l’acte', oneOf: FORMATS },
    ui: { 'ui:widget': 'select' },
    answer: 'FullCopy',
  },
  {
    title: 'Plusieurs choix',
    field: 'formats',
    schema: {
      type: 'array',
      title: 'Documents souhaités',
      items: { type: 'string', oneOf: FORMATS },
      uniqueItems: true,
    },
    answer: ['Extract'],
  },
  {
    title: 'Liste du gestionnaire, en liste déroulante',
    field: 'dropdown',
    schema: { type: 'string', title: 'École', referential: 'schools' },
    answer: 'jules-ferry',
  },
  {
    title: 'Liste du gestionnaire, en arbre de cases à cocher',
    field: 'tree',
    schema: {
      type: 'array',
      title: 'Jours de présence',
      items: { type: 'string' },
      referential: 'days',
      minItems: 1,
      uniqueItems: true,
    },
    answer: ['Monday', 'Morning'],
  },
  { title: 'Adresse', field: 'address', schema: { $ref: 'shared:address' } },
  {
    title: 'Groupe',
    field: 'father',
    schema: {
      type: 'object',
      title: 'Le père',
      properties: {
        lastName: { $ref: 'shared:last_name' },
        firstNames: { $ref: 'shared:first_names' },
      },
      required: ['lastName'],
    },
    answer: { lastName: 'MARTIN' },
  },
  {
    title: 'Groupe répété',
    field: 'contacts',
    schema: {
      type: 'array',
      title: 'Personnes à prévenir',
      maxItems: 3,
      items: {
        type: 'object',
        title: 'Personne',
        properties: { lastName: { $ref: 'shared:last_name' }, phone: { $ref: 'shared:phone' } },
        required: ['lastName', 'phone'],
      },
    },
    ui: { 'ui:options': { addLabel: 'Ajouter une personne' } },
    answer: [{ lastName: 'PETIT', phone: '0134000001' }],
  },
  {
    title: 'Champ conditionnel',
    field: 'allergy',
    schema: { $ref: 'shared:yes_no', title: 'Allergie' },
    answer: true,
    opens: { whichAllergy: { type: 'string', title: 'Précisez l’allergie', maxLength: 255 } },
  },
]
