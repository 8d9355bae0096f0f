import type { BirthDetails } from '#generated/form_data/birth_details'
import { defineTeleservice, formSchema, subject } from '#kernel/define_teleservice'
import { departmentOf } from '#teleservices/_shared/department_of'
import schema from './schema.json' with { type: 'json' }
import ui from './ui_schema.json' with { type: 'json' }

/** Qualities proved by the family record book. */
const RELATIVES = ['Spouse', 'Parent', 'GrandParent', 'Child', 'HeirFamily', 'Heir']

export default defineTeleservice<BirthDetails>({
  id: 'birth_details',
  revision: 1,
  label: 'Acte de naissance',
  summary: 'Demandez une copie ou un extrait d’un acte de naissance dressé dans la commune.',
  duration: '5 minutes',
  family: 'civil_status',
  access: 'anyone',
  subject: subject.none(),
  season: 'none',
  form: {
    schema: formSchema(schema),
    ui,
    steps: [
      {
        id: 'nature',
        title: 'Personne concernée',
        fields: [
          'requesterQuality',
          'requesterQualityPrecision',
          'birthLastName',
          'birthMarriageName',
          'birthFirstNames',
          'birthDate',
          'birthCity',
          'birthPostalCode',
        ],
      },
      {
        id: 'type',
        title: 'Type de l’acte',
        fields: ['format', 'fatherInformation', 'motherInformation', 'copies', 'motive', 'comment'],
      },
    ],
  },
  documents: [
    { type: 'identity_document', required: true },
    {
      type: 'family_record_book',
      required: true,
      when: ({ data }) => RELATIVES.includes(data.requesterQuality ?? ''),
    },
  ],
  prefill: ({ authority }) => ({
    birthCity: authority.displayTitle,
    birthPostalCode: departmentOf(authority.postalCode),
  }),
  lifecycle: {
    submit: {
      check({ data, today, refuse }) {
        if (data.birthDate > today) {
          refuse('birthDate', 'La date de naissance ne peut pas être dans le futur.')
        }
      },
    },
  },
  law: {
    silence: 'none',
    basis: 'Décret n° 2017-890 du 6 mai 2017 relatif à l’état civil, art. 26 à 30',
  },
  privacy: {
    purpose: 'Délivrer des copies et des extraits d’actes de naissance',
    legalBasis: 'Obligation légale (RGPD, art. 6-1-c)',
    retentionMonths: 6,
    sensitive: ['fatherInformation', 'motherInformation'],
  },
  defaults: { maxProcessingDays: 10, alertDaysBefore: 3 },
})
