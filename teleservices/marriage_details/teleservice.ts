import type { MarriageDetails } from '#generated/form_data/marriage_details'
import { defineTeleservice, formSchema, subject } from '#kernel/define_teleservice'
import { departmentOf } from '#teleservices/_shared/department_of'
import schema from './schema.json' with { type: 'json' }
import ui from './ui_schema.json' with { type: 'json' }

/** Qualities proved by the family record book. */
const RELATIVES = ['Spouse', 'Parent', 'GrandParent', 'Child', 'HeirFamily', 'Heir']

export default defineTeleservice<MarriageDetails>({
  id: 'marriage_details',
  revision: 1,
  label: 'Acte de mariage',
  summary: 'Demandez une copie ou un extrait d’un acte de mariage dressé dans la commune.',
  duration: '3 minutes',
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
        title: 'Personnes concernées',
        fields: [
          'requesterQuality',
          'requesterQualityPrecision',
          'marriageHusband',
          'marriageWife',
          'marriage',
        ],
      },
      {
        id: 'type',
        title: 'Type de l’acte',
        fields: [
          'format',
          'relationship',
          'fatherInformation',
          'motherInformation',
          'copies',
          'motive',
          'comment',
        ],
      },
    ],
  },
  documents: [
    { type: 'identity_document', required: true },
    {
      type: 'family_record_book',
      required: true,
      when: ({ data }) =>
        data.format !== 'ExtractWithoutRelationship' &&
        RELATIVES.includes(data.requesterQuality ?? ''),
    },
  ],
  prefill: ({ authority }) => ({
    marriage: {
      marriageCity: authority.displayTitle,
      marriagePostalCode: departmentOf(authority.postalCode),
    },
  }),
  lifecycle: {
    submit: {
      check({ data, today, refuse }) {
        if (data.marriage.marriageDate > today) {
          refuse('marriage.marriageDate', 'La date du mariage ne peut pas être dans le futur.')
        }
      },
    },
  },
  law: {
    silence: 'none',
    basis: 'Décret n° 2017-890 du 6 mai 2017 relatif à l’état civil, art. 26 à 33',
  },
  privacy: {
    purpose: 'Délivrer des copies et des extraits d’actes de mariage',
    legalBasis: 'Obligation légale (RGPD, art. 6-1-c)',
    retentionMonths: 6,
    sensitive: ['relationship', 'fatherInformation', 'motherInformation'],
  },
  defaults: { maxProcessingDays: 10, alertDaysBefore: 3 },
})
