import type { ElectoralRollRegistration } from '#generated/form_data/electoral_roll_registration'
import { defineTeleservice, subject } from '#kernel/define_teleservice'
import administration from './schema/administration.json' with { type: 'json' }
import registration from './schema/registration.json' with { type: 'json' }
import ui from './ui_schema.json' with { type: 'json' }

const paysLocalTaxes = ({ motive }: Partial<ElectoralRollRegistration>) =>
  motive === 'DirectCityContribution'

export default defineTeleservice<ElectoralRollRegistration>({
  id: 'electoral_roll_registration',
  revision: 1,
  label: 'Inscription sur les listes électorales',
  summary: 'Demandez l’inscription d’un membre de votre foyer sur les listes de la commune.',
  duration: '5 minutes',
  audience: 'Personnes majeures, de nationalité française ou citoyennes de l’Union européenne',
  family: 'elections',
  access: 'household',
  subject: subject.adult({ once: 'while_open' }),
  season: 'optional',
  form: {
    ui,
    steps: [
      { id: 'registration', schema: registration },
      { id: 'administration', schema: administration, audience: 'agent' },
    ],
  },
  documents: [
    'identity_document',
    { type: 'proof_of_residence', when: ({ data }) => !paysLocalTaxes(data) },
    { type: 'housing_tax_notice', when: ({ data }) => paysLocalTaxes(data) },
  ],
  lifecycle: {
    submit: {
      check({ data, refuse }) {
        if (data.subjectNationality === 'OutsideEuropeanUnion') {
          refuse(
            'subjectNationality',
            'Seuls les Français et les citoyens de l’Union européenne peuvent être inscrits.'
          )
        }
      },
    },
  },
  law: {
    silence: 'none',
    basis: 'Code électoral, art. L18 (le maire statue dans les cinq jours du dépôt de la demande)',
  },
  privacy: {
    purpose: 'Inscrire les électeurs sur les listes électorales de la commune',
    legalBasis: 'Obligation légale (RGPD, art. 6-1-c)',
    retentionMonths: 12,
  },
  defaults: { maxProcessingDays: 5, alertDaysBefore: 2 },
})
