import type { SchoolCanteenRegistration } from '#generated/form_data/school_canteen_registration'
import { defineTeleservice, formSchema, subject } from '#kernel/define_teleservice'
import schema from './schema.json' with { type: 'json' }
import ui from './ui_schema.json' with { type: 'json' }

// #region identity
export default defineTeleservice<SchoolCanteenRegistration>({
  id: 'school_canteen_registration',
  revision: 1,
  label: 'Inscription au restaurant scolaire',
  summary: 'Inscrivez votre enfant au restaurant scolaire pour l’année scolaire à venir.',
  duration: '5 minutes',
  audience: 'Parents d’un enfant scolarisé dans une école de la commune',
  family: 'school',
  access: 'household',
  subject: subject.child({
    once: 'per_season',
    eligible: ({ birthDate }, { today }) =>
      birthDate && birthDate > today ? 'L’enfant n’est pas encore né.' : undefined,
  }),
  season: 'required',
  // #endregion identity
  // #region form
  form: {
    schema: formSchema(schema),
    ui,
    steps: [
      {
        id: 'registration',
        title: 'Inscription',
        fields: [
          'urgencyPhone',
          'foodDiet',
          'canteenAttendingDays',
          'foodAllergy',
          'whichFoodAllergy',
          'doctorName',
          'doctorPhone',
        ],
      },
      {
        id: 'rules',
        title: 'Règlement et autorisations',
        fields: ['hospitalizationPermission', 'rulesAndRegulationsAcceptance'],
      },
      {
        id: 'administration',
        title: 'Affectation',
        audience: 'agent',
        fields: ['school', 'section'],
      },
    ],
  },
  // #endregion form
  // #region lists
  lists: {
    food_diet: {
      label: 'Régimes alimentaires',
      display: 'checkbox_tree',
      entries: [
        { key: 'Standard', label: 'Aucun régime particulier' },
        { key: 'NoPork', label: 'Sans porc' },
        { key: 'NoSoy', label: 'Sans soja' },
        { key: 'NoSugar', label: 'Sans sucre' },
      ],
    },
    canteen_attending_days: {
      label: 'Jours de présence',
      display: 'checkbox_tree',
      entries: [
        { key: 'Monday', label: 'Lundi' },
        { key: 'Tuesday', label: 'Mardi' },
        { key: 'Wednesday', label: 'Mercredi' },
        { key: 'Thursday', label: 'Jeudi' },
        { key: 'Friday', label: 'Vendredi' },
        { key: 'Samedi', label: 'Samedi' },
        { key: 'Dimanche', label: 'Dimanche' },
      ],
    },
  },
  // #endregion lists
  // #region documents
  documents: [
    { type: 'family_record_book', required: true },
    { type: 'proof_of_residence', required: true },
    { type: 'school_insurance', required: true },
    {
      type: 'health_record_book',
      required: true,
      when: ({ data }) => data.foodAllergy === true,
    },
  ],
  // #endregion documents
  // #region hooks
  prefill: ({ requester }) => ({
    urgencyPhone:
      requester?.officePhone ?? requester?.mobilePhone ?? requester?.homePhone ?? undefined,
  }),
  lifecycle: {
    mark_complete: {
      check({ data, refuse }) {
        if (!data.school) refuse('school', 'L’école de l’enfant doit être renseignée.')
      },
    },
  },
  // #endregion hooks
  // #region law
  law: {
    silence: 'accepts',
    months: 2,
    basis:
      'Code des relations entre le public et l’administration, art. L231-1 ; décret n° 2016-677 du 25 mai 2016',
  },
  privacy: {
    purpose: 'Inscrire les enfants au restaurant scolaire et organiser les repas',
    legalBasis:
      'Mission d’intérêt public (RGPD, art. 6-1-e) ; consentement pour les données de santé (RGPD, art. 9-2-a)',
    retentionMonths: 12,
    sensitive: ['foodDiet', 'foodAllergy', 'whichFoodAllergy', 'doctorName', 'doctorPhone'],
  },
  defaults: { maxProcessingDays: 10, alertDaysBefore: 3 },
  // #endregion law
})
