import type { TechnicalIntervention } from '#generated/form_data/technical_intervention'
import { defineTeleservice, subject } from '#kernel/define_teleservice'
import schema from './schema.json' with { type: 'json' }
import ui from './ui_schema.json' with { type: 'json' }

export default defineTeleservice<TechnicalIntervention>({
  id: 'technical_intervention',
  revision: 1,
  label: 'Intervention technique',
  summary: 'Signalez aux services techniques ce qui est à réparer dans l’espace public.',
  duration: '5 minutes',
  family: 'technical',
  access: 'household',
  subject: subject.none(),
  season: 'none',
  form: { ui, steps: [{ id: 'intervention', schema }] },
  lists: {
    intervention_type: {
      label: 'Natures d’intervention',
      display: 'dropdown',
      entries: [
        { key: 'Nid-de-poule', label: 'Nid-de-poule' },
        { key: 'Eclairage-d-fectueux', label: 'Éclairage défectueux' },
        { key: 'Banc-publique-cass-', label: 'Banc public cassé' },
        { key: 'other', label: 'Autre' },
      ],
    },
  },
  prefill: ({ household }) => (household?.address ? { interventionPlace: household.address } : {}),
  law: {
    silence: 'rejects',
    months: 2,
    basis: 'Code des relations entre le public et l’administration, art. L231-4, 1°',
  },
  privacy: {
    purpose: 'Traiter les demandes d’intervention sur l’espace public',
    legalBasis: 'Mission d’intérêt public (RGPD, art. 6-1-e)',
    retentionMonths: 6,
  },
})
