import type { HandicapCompensationChild } from '#generated/form_data/handicap_compensation_child'
import { defineTeleservice, subject } from '#kernel/define_teleservice'
import { ageOn } from '#shared/days'
import { notYetBorn } from '#teleservices/_shared/not_yet_born'
import aidAndSupport from './schema/aid_and_support.json' with { type: 'json' }
import aidAtHome from './schema/aid_at_home.json' with { type: 'json' }
import benefits from './schema/benefits.json' with { type: 'json' }
import dwelling from './schema/dwelling.json' with { type: 'json' }
import folders from './schema/folders.json' with { type: 'json' }
import health from './schema/health.json' with { type: 'json' }
import occupation from './schema/occupation.json' with { type: 'json' }
import project from './schema/project.json' with { type: 'json' }
import schooling from './schema/schooling.json' with { type: 'json' }
import socialSecurity from './schema/social_security_and_payment_agency.json' with { type: 'json' }
import subjectAndFamily from './schema/subject.json' with { type: 'json' }
import ui from './ui_schema.json' with { type: 'json' }

export default defineTeleservice<HandicapCompensationChild>({
  id: 'handicap_compensation_child',
  revision: 1,
  label: 'Compensation du handicap (enfant de moins de 20 ans)',
  summary:
    'Demandez les droits et les aides qui compensent le handicap d’un enfant de votre foyer.',
  duration: '45 minutes',
  audience: 'Parents ou représentants légaux d’un enfant handicapé de moins de 20 ans',
  family: 'social',
  access: 'household',
  subject: subject.child({
    once: 'while_open',
    eligible: (person, { today }) =>
      person.birthDate && ageOn(person.birthDate, today) >= 20
        ? 'Cette démarche est réservée aux enfants de moins de 20 ans.'
        : notYetBorn(person, { today }),
  }),
  season: 'none',
  form: {
    ui,
    steps: [
      { id: 'subject', schema: subjectAndFamily },
      { id: 'dwelling', schema: dwelling },
      { id: 'social_security_and_payment_agency', schema: socialSecurity },
      { id: 'occupational_and_school_status', schema: [schooling, occupation] },
      { id: 'folders', schema: folders },
      { id: 'benefits', schema: benefits },
      { id: 'aid', schema: [aidAtHome, aidAndSupport] },
      { id: 'health', schema: health },
      { id: 'project', schema: project },
    ],
  },
  documents: [
    'medical_certificate',
    'identity_document',
    'proof_of_residence',
    {
      type: 'parental_authority_proof',
      when: ({ data }) =>
        data.hccrSubject?.subjectParentalAuthorityHolder?.includes('Other') ?? false,
    },
  ],
  law: {
    silence: 'rejects',
    months: 4,
    basis: 'Code de l’action sociale et des familles, art. R241-33',
  },
  privacy: {
    purpose:
      'Instruire les demandes de compensation du handicap d’un enfant avec la maison départementale des personnes handicapées',
    legalBasis:
      'Mission d’intérêt public (RGPD, art. 6-1-e\u00a0; Code de l’action sociale et des familles, art. L245-1 et L146-3)\u00a0; données de santé nécessaires à la protection sociale (RGPD, art. 9-2-b et 9-2-h)',
    retentionMonths: 6,
    sensitive: 'all',
  },
  defaults: { maxProcessingDays: 120, alertDaysBefore: 30 },
})
