import type { HandicapCompensationChild } from '#generated/form_data/handicap_compensation_child'
import { defineTeleservice, formSchema, subject, type FormStep } from '#kernel/define_teleservice'
import { mergeSchemas } from '#kernel/registry/merge_schemas'
import { notYetBorn } from '#teleservices/_shared/not_yet_born'
import { hasReachedAge } from '#teleservices/_shared/reached_age'
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

const schemas: object[] = [
  subjectAndFamily,
  dwelling,
  socialSecurity,
  schooling,
  occupation,
  folders,
  benefits,
  aidAtHome,
  aidAndSupport,
  health,
  project,
]

const steps: FormStep<HandicapCompensationChild>[] = [
  {
    id: 'subject',
    title: 'Enfant et famille',
    fields: ['hccrSubject', 'father', 'mother', 'aseReferent', 'referent', 'familyDependents'],
  },
  { id: 'dwelling', title: 'Lieu de vie', fields: ['dwelling'] },
  {
    id: 'social_security_and_payment_agency',
    title: 'Organismes sociaux',
    fields: ['socialSecurity', 'paymentAgency'],
  },
  {
    id: 'occupational_and_school_status',
    title: 'École, études et travail',
    fields: ['schooling', 'studies', 'formation', 'professionalStatus'],
  },
  { id: 'folders', title: 'Dossiers', fields: ['folders', 'otherFolders'] },
  { id: 'benefits', title: 'Prestations', fields: ['benefits', 'otherBenefits', 'additionalFee'] },
  {
    id: 'aid',
    title: 'Aides',
    fields: [
      'familyAssistance',
      'familyAssistanceMembers',
      'homeIntervention',
      'homeIntervenants',
      'care',
      'careServices',
      'facilities',
      'professionalSupport',
      'professionals',
      'socialService',
    ],
  },
  { id: 'health', title: 'Santé', fields: ['health'] },
  {
    id: 'project',
    title: 'Projet de vie',
    fields: ['projectRequests', 'projectWish', 'projectNeeds', 'projectComments'],
  },
]

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
      person.birthDate && hasReachedAge(20, person.birthDate, today)
        ? 'Cette démarche est réservée aux enfants de moins de 20 ans.'
        : notYetBorn(person, { today }),
  }),
  season: 'none',
  form: { schema: mergeSchemas(schemas.map(formSchema)), ui, steps },
  documents: [
    { type: 'medical_certificate', required: true },
    { type: 'identity_document', required: true },
    { type: 'proof_of_residence', required: true },
    {
      type: 'parental_authority_proof',
      required: true,
      when: ({ data }) =>
        data.hccrSubject?.subjectParentalAuthorityHolder?.includes('Other') ?? false,
    },
  ],
  lifecycle: {
    submit: {
      check({ data, today, refuse }) {
        const { subjectBirthDate, subjectParentalAuthorityHolder = [] } = data.hccrSubject
        const isMinor = !hasReachedAge(18, subjectBirthDate, today)
        if (isMinor && subjectParentalAuthorityHolder.length === 0) {
          refuse(
            'hccrSubject',
            'L’enfant a moins de 18 ans\u00a0: indiquez qui détient l’autorité parentale.'
          )
        }
      },
    },
  },
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
    sensitive: steps.flatMap(({ fields }) => fields),
  },
  defaults: { maxProcessingDays: 120, alertDaysBefore: 30 },
})
