import type { PerischoolActivityRegistration } from '#generated/form_data/perischool_activity_registration'
import { defineTeleservice, subject } from '#kernel/define_teleservice'
import { daytimePhone } from '#teleservices/_shared/daytime_phone'
import { notYetBorn } from '#teleservices/_shared/not_yet_born'
import { requireSchool } from '#teleservices/_shared/require_school'
import administration from './schema/administration.json' with { type: 'json' }
import authorization from './schema/authorization.json' with { type: 'json' }
import contact from './schema/contact.json' with { type: 'json' }
import registration from './schema/registration.json' with { type: 'json' }
import rules from './schema/rules.json' with { type: 'json' }
import ui from './ui_schema.json' with { type: 'json' }

export default defineTeleservice<PerischoolActivityRegistration>({
  id: 'perischool_activity_registration',
  revision: 1,
  label: 'Inscription aux activités périscolaires',
  summary: 'Inscrivez votre enfant à la garderie et aux autres activités avant et après la classe.',
  duration: '3 minutes',
  audience: 'Parents d’un enfant scolarisé dans une école de la commune',
  family: 'school',
  access: 'household',
  subject: subject.child({ once: 'per_season', eligible: notYetBorn }),
  season: 'required',
  form: {
    ui,
    steps: [
      { id: 'registration', schema: registration },
      { id: 'contact', schema: contact, optional: true },
      { id: 'authorization', schema: authorization, optional: true },
      { id: 'rules', schema: rules },
      { id: 'administration', schema: administration, audience: 'agent' },
    ],
  },
  // #region lists
  lists: {
    perischool_activity: {
      label: 'Activités périscolaires',
      display: 'dropdown',
      entries: [
        { key: 'Garderie-matin', label: 'Garderie du matin' },
        { key: 'Garderie-soir', label: 'Garderie du soir' },
        { key: 'Garderie-soir-et-matin', label: 'Garderie du matin et du soir' },
      ],
    },
  },
  // #endregion lists
  documents: ['family_record_book', 'proof_of_residence', 'health_record_book', 'school_insurance'],
  prefill: ({ requester }) => ({ urgencyPhone: daytimePhone(requester) }),
  lifecycle: { mark_complete: { check: requireSchool } },
  law: {
    silence: 'rejects',
    months: 2,
    basis:
      'Code des relations entre le public et l’administration, art. L231-5 ; décret n° 2016-625 du 19 mai 2016',
  },
  privacy: {
    purpose: 'Inscrire les enfants aux activités périscolaires et les confier aux bonnes personnes',
    legalBasis:
      'Mission d’intérêt public (RGPD, art. 6-1-e) ; consentement pour les photographies (RGPD, art. 6-1-a)',
    retentionMonths: 12,
    sensitive: [
      'contactIndividuals',
      'authorizedIndividuals',
      'childPhotoExploitationPermission',
      'hospitalizationPermission',
    ],
  },
})
