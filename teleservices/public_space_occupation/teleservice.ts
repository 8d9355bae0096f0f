import type { PublicSpaceOccupation } from '#generated/form_data/public_space_occupation'
import { defineTeleservice, subject } from '#kernel/define_teleservice'
import { daytimePhone } from '#teleservices/_shared/daytime_phone'
import { checkDays, checkOccupation } from './check_occupation.js'
import { quote } from './pricing.js'
import administration from './schema/administration.json' with { type: 'json' }
import applicant from './schema/applicant.json' with { type: 'json' }
import equipment from './schema/equipment.json' with { type: 'json' }
import occupation from './schema/occupation.json' with { type: 'json' }
import ui from './ui_schema.json' with { type: 'json' }

export default defineTeleservice<PublicSpaceOccupation>({
  id: 'public_space_occupation',
  revision: 1,
  label: 'Autorisation d’occupation du domaine public',
  summary: 'Installez une terrasse, un échafaudage ou une benne sur la voie publique.',
  duration: '10 minutes',
  audience: 'Habitants, commerçants et entreprises',
  family: 'urban_planning',
  access: 'household',
  subject: subject.none(),
  season: 'none',
  form: {
    ui,
    steps: [
      { id: 'applicant', schema: applicant },
      { id: 'occupation', schema: occupation },
      { id: 'equipment', schema: equipment },
      { id: 'administration', schema: administration, audience: 'agent' },
    ],
  },
  documents: [{ type: 'land_location_plan', when: ({ data }) => (data.totalSurface ?? 0) > 10 }],
  prefill: ({ authority, requester }) => ({
    contactPhone: daytimePhone(requester),
    place: { postalCode: authority.postalCode, city: authority.displayTitle },
  }),
  lifecycle: { submit: { check: checkOccupation } },
  // #region pricing
  pricing: {
    due: 'on_validate',
    from: ['startDate', 'endDate', 'equipment'],
    check: checkDays,
    quote,
  },
  // #endregion pricing
  law: {
    silence: 'rejects',
    months: 2,
    basis:
      'Code général de la propriété des personnes publiques, art. L2122-1 à L2122-3 ; Code des relations entre le public et l’administration, art. L231-4 (à confirmer)',
  },
  privacy: {
    purpose: 'Instruire les demandes d’occupation du domaine public et en percevoir la redevance',
    legalBasis: 'Mission d’intérêt public (RGPD, art. 6-1-e)',
    retentionMonths: 60,
  },
  defaults: { maxProcessingDays: 20, alertDaysBefore: 5 },
})
