import type { HomeFolderModification } from '#generated/form_data/home_folder_modification'
import { defineTeleservice, subject } from '#kernel/define_teleservice'
import { checkHousehold } from '#teleservices/_shared/check_household'
import { describeHousehold } from '#teleservices/_shared/describe_household'
import { householdAnswers } from '#teleservices/_shared/household_answers'
import adults from './schema/adults.json' with { type: 'json' }
import children from './schema/children.json' with { type: 'json' }
import outsideAdults from './schema/outside_adults.json' with { type: 'json' }
import roles from './schema/roles.json' with { type: 'json' }
import ui from './ui_schema.json' with { type: 'json' }

export default defineTeleservice<HomeFolderModification>({
  id: 'home_folder_modification',
  revision: 1,
  label: 'Modification de compte',
  summary:
    'Signalez en une fois tout ce qui change dans votre foyer\u00a0: une naissance, un départ, un déménagement, un nouveau responsable.',
  duration: '5 minutes',
  family: 'household',
  access: 'household',
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
  prefill: householdAnswers,
  household: { effect: 'changes', describe: describeHousehold },
  lifecycle: { submit: { check: checkHousehold } },
  law: {
    silence: 'none',
    basis: 'Aucune décision\u00a0: la mairie vérifie les informations du compte',
  },
  privacy: {
    purpose: 'Tenir à jour le compte du foyer, auquel se rattachent ses démarches',
    legalBasis: 'Mission d’intérêt public (RGPD, art. 6-1-e)',
    retentionMonths: 12,
  },
})
