import type { VoCard } from '#generated/form_data/vo_card'
import { defineTeleservice, subject } from '#kernel/define_teleservice'
import { checkHousehold } from '#teleservices/_shared/check_household'
import { describeHousehold } from '#teleservices/_shared/describe_household'
import adults from './schema/adults.json' with { type: 'json' }
import children from './schema/children.json' with { type: 'json' }
import outsideAdults from './schema/outside_adults.json' with { type: 'json' }
import roles from './schema/roles.json' with { type: 'json' }
import ui from './ui_schema.json' with { type: 'json' }

export default defineTeleservice<VoCard>({
  id: 'vo_card',
  revision: 1,
  label: 'Création de compte',
  summary:
    'Créez le compte de toute votre famille en une fois : les démarches suivantes reprendront ces informations.',
  duration: '10 minutes',
  family: 'household',
  access: 'anyone',
  subject: subject.none(),
  season: 'none',
  form: {
    ui,
    steps: [
      { id: 'adults', schema: adults },
      { id: 'outside_adults', schema: outsideAdults, optional: true },
      { id: 'children', schema: children, optional: true },
      { id: 'roles', schema: roles },
    ],
  },
  // The first adult is asked for at once: nobody has to press a button for that.
  prefill: () => ({ adults: [{} as VoCard['adults'][number]] }),
  household: { effect: 'opens', describe: describeHousehold },
  lifecycle: { submit: { check: checkHousehold } },
  law: { silence: 'none', basis: 'Aucune décision : la mairie vérifie les informations du compte' },
  privacy: {
    purpose: 'Ouvrir et tenir le compte du foyer, auquel se rattachent ses démarches',
    legalBasis: 'Mission d’intérêt public (RGPD, art. 6-1-e)',
    retentionMonths: 12,
  },
})
