import type { DeathDetails } from '#generated/form_data/death_details'
import { defineTeleservice, subject } from '#kernel/define_teleservice'
import { departmentOf } from '#teleservices/_shared/department_of'
import nature from './schema/nature.json' with { type: 'json' }
import type from './schema/type.json' with { type: 'json' }
import ui from './ui_schema.json' with { type: 'json' }

export default defineTeleservice<DeathDetails>({
  id: 'death_details',
  revision: 1,
  label: 'Acte de décès',
  summary: 'Demandez une copie ou un extrait d’un acte de décès détenu par la commune.',
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
    { type: 'identity_document', required: false },
    { type: 'family_record_book', required: false },
  ],
  prefill: ({ authority }) => ({
    deathCity: authority.displayTitle,
    deathPostalCode: departmentOf(authority.postalCode),
  }),
  law: {
    silence: 'none',
    basis: 'Décret n° 2017-890 du 6 mai 2017 relatif à l’état civil, art. 26 à 33',
  },
  privacy: {
    purpose: 'Délivrer des copies et des extraits d’actes de décès',
    legalBasis: 'Obligation légale (RGPD, art. 6-1-c)',
    retentionMonths: 6,
  },
})
