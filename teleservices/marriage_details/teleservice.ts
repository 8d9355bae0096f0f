import type { MarriageDetails } from '#generated/form_data/marriage_details'
import { defineTeleservice, subject } from '#kernel/define_teleservice'
import { departmentOf } from '#teleservices/_shared/department_of'
import { isRelative } from '#teleservices/_shared/is_relative'
import nature from './schema/nature.json' with { type: 'json' }
import type from './schema/type.json' with { type: 'json' }
import ui from './ui_schema.json' with { type: 'json' }

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
    ui,
    steps: [
      { id: 'nature', schema: nature },
      { id: 'type', schema: type },
    ],
  },
  documents: [
    'identity_document',
    {
      type: 'family_record_book',
      when: ({ data }) =>
        data.format !== 'ExtractWithoutRelationship' && isRelative(data.requesterQuality),
    },
  ],
  prefill: ({ authority }) => ({
    marriage: {
      marriageCity: authority.displayTitle,
      marriagePostalCode: departmentOf(authority.postalCode),
    },
  }),
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
})
