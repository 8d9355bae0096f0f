import type { SchoolCanteenRegistration } from '#generated/form_data/school_canteen_registration'
import { defineTeleservice, subject } from '#kernel/define_teleservice'
import { daytimePhone } from '#teleservices/_shared/daytime_phone'
import { notYetBorn } from '#teleservices/_shared/not_yet_born'
import { requireSchool } from '#teleservices/_shared/require_school'
import attendingDays from './lists/canteen_attending_days.json' with { type: 'json' }
import foodDiet from './lists/food_diet.json' with { type: 'json' }
import administration from './schema/administration.json' with { type: 'json' }
import registration from './schema/registration.json' with { type: 'json' }
import rules from './schema/rules.json' with { type: 'json' }
import ui from './ui_schema.json' with { type: 'json' }

// #region identity
export default defineTeleservice<SchoolCanteenRegistration>({
  id: 'school_canteen_registration',
  revision: 1,
  label: 'Inscription au restaurant scolaire',
  summary: 'Inscrivez votre enfant à la cantine pour l’année scolaire à venir.',
  duration: '5 minutes',
  audience: 'Parents d’un enfant scolarisé dans une école de la commune',
  family: 'school',
  access: 'household',
  subject: subject.child({ once: 'per_season', eligible: notYetBorn }),
  season: 'required',
  // #endregion identity
  // #region form
  form: {
    ui,
    steps: [
      { id: 'registration', schema: registration },
      { id: 'rules', schema: rules },
      { id: 'administration', schema: administration, audience: 'agent' },
    ],
  },
  // #endregion form
  // #region lists
  lists: { food_diet: foodDiet, canteen_attending_days: attendingDays },
  // #endregion lists
  // #region documents
  documents: [
    'family_record_book',
    'proof_of_residence',
    'school_insurance',
    {
      type: 'health_record_book',
      when: ({ data }) => data.foodAllergy === true,
    },
  ],
  // #endregion documents
  // #region hooks
  prefill: ({ requester }) => ({ urgencyPhone: daytimePhone(requester) }),
  lifecycle: { mark_complete: { check: requireSchool } },
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
  // #endregion law
})
