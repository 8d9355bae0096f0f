import type { SchoolRegistration } from '#generated/form_data/school_registration'
import { defineTeleservice, subject } from '#kernel/define_teleservice'
import { daytimePhone } from '#teleservices/_shared/daytime_phone'
import { notYetBorn } from '#teleservices/_shared/not_yet_born'
import { requireSchool } from '#teleservices/_shared/require_school'
import administration from './schema/administration.json' with { type: 'json' }
import registration from './schema/registration.json' with { type: 'json' }
import rules from './schema/rules.json' with { type: 'json' }
import ui from './ui_schema.json' with { type: 'json' }

export default defineTeleservice<SchoolRegistration>({
  id: 'school_registration',
  revision: 1,
  label: 'Inscription scolaire',
  summary: 'Inscrivez votre enfant dans une école maternelle ou élémentaire de la commune.',
  duration: '3 minutes',
  audience: 'Parents d’un enfant qui entre à l’école ou change d’école',
  family: 'school',
  access: 'household',
  subject: subject.child({ once: 'per_season', eligible: notYetBorn }),
  season: 'required',
  form: {
    ui,
    steps: [
      { id: 'registration', schema: registration },
      { id: 'rules', schema: rules },
      { id: 'administration', schema: administration, audience: 'agent' },
    ],
  },
  documents: [
    'family_record_book',
    'proof_of_residence',
    'health_record_book',
    { type: 'school_insurance', required: false },
  ],
  prefill: ({ requester }) => ({ urgencyPhone: daytimePhone(requester) }),
  lifecycle: {
    mark_complete: {
      check(context) {
        requireSchool(context)
        if (context.data.section === 'Unknown') {
          context.refuse('section', 'La classe de l’enfant doit être renseignée.')
        }
      },
    },
  },
  law: {
    silence: 'accepts',
    months: 2,
    basis: 'Code des relations entre le public et l’administration, art. L231-1',
  },
  privacy: {
    purpose: 'Inscrire les enfants dans les écoles publiques de la commune',
    legalBasis: 'Obligation légale (RGPD, art. 6-1-c) ; Code de l’éducation, art. L131-5 et L131-6',
    retentionMonths: 12,
  },
})
