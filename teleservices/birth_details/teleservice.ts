import type { BirthDetails } from '#generated/form_data/birth_details'
import { defineTeleservice, subject } from '#kernel/define_teleservice'
import { departmentOf } from '#teleservices/_shared/department_of'
import { isRelative } from '#teleservices/_shared/is_relative'
import nature from './schema/nature.json' with { type: 'json' }
import type from './schema/type.json' with { type: 'json' }
import ui from './ui_schema.json' with { type: 'json' }

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
      when: ({ data }) => isRelative(data.requesterQuality),
    },
  ],
  prefill: ({ authority }) => ({
    birthCity: authority.displayTitle,
    birthPostalCode: departmentOf(authority.postalCode),
  }),
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
})
