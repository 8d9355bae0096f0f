import type { SewerConnection } from '#generated/form_data/sewer_connection'
import { defineTeleservice, subject } from '#kernel/define_teleservice'
import schema from './schema.json' with { type: 'json' }
import ui from './ui_schema.json' with { type: 'json' }

export default defineTeleservice<SewerConnection>({
  id: 'sewer_connection',
  revision: 1,
  label: 'Raccordement à l’égout',
  summary: 'Demandez le raccordement d’un immeuble au réseau public d’assainissement.',
  duration: '3 minutes',
  audience: 'Propriétaires et locataires d’un immeuble de la commune',
  family: 'urban_planning',
  access: 'anyone',
  subject: subject.none(),
  season: 'none',
  form: { ui, steps: [{ id: 'cadastre', schema }] },
  documents: ['building_location_plan', 'site_plan'],
  law: {
    silence: 'rejects',
    months: 2,
    basis:
      'Code des relations entre le public et l’administration, art. L231-4, 4° ; décret n° 2015-1459 du 10 novembre 2015',
  },
  privacy: {
    purpose: 'Instruire les demandes de raccordement au réseau public d’assainissement',
    legalBasis: 'Obligation légale (RGPD, art. 6-1-c) ; Code de la santé publique, art. L1331-1',
    retentionMonths: 6,
  },
})
