import router from '@adonisjs/core/services/router'
import { NUMBER } from '#start/routes/matchers'
import { agentPages } from './pages.js'

const DuplicateRejectionsController = () =>
  import('#back_office/controllers/duplicate_rejections_controller')
const DuplicatesController = () => import('#back_office/controllers/duplicates_controller')
const HouseholdAccessesController = () =>
  import('#back_office/controllers/household_accesses_controller')
const HouseholdComparisonsController = () =>
  import('#back_office/controllers/household_comparisons_controller')
const HouseholdMergesController = () =>
  import('#back_office/controllers/household_merges_controller')
const HouseholdOpeningsController = () =>
  import('#back_office/controllers/household_openings_controller')
const HouseholdStatesController = () =>
  import('#back_office/controllers/household_states_controller')
const HouseholdStatusesController = () =>
  import('#back_office/controllers/household_statuses_controller')
const HouseholdsController = () => import('#back_office/controllers/households_controller')
const MemberDistinctionsController = () =>
  import('#back_office/controllers/member_distinctions_controller')
const MemberMergesController = () => import('#back_office/controllers/member_merges_controller')

/** The households' accounts. */
router
  .group(() => {
    router.get('/', [HouseholdsController, 'index']).as('households.index')
    router.get('/nouveau', [HouseholdOpeningsController, 'create']).as('household_openings.create')
    router.post('/', [HouseholdOpeningsController, 'store']).as('household_openings.store')
    router.get('/doublons', [DuplicatesController, 'index']).as('duplicates.index')
    router
      .group(() => {
        router.get('/', [HouseholdsController, 'show']).as('households.show')
        router.post('/acces', [HouseholdAccessesController, 'store']).as('household_accesses.store')
        router.get('/membres/fusion', [MemberMergesController, 'create']).as('member_merges.create')
        router.post('/membres/fusion', [MemberMergesController, 'store']).as('member_merges.store')
        router
          .post('/membres/distinction', [MemberDistinctionsController, 'store'])
          .as('member_distinctions.store')
        router
          .get('/comparaison/:other', [HouseholdComparisonsController, 'show'])
          .as('household_comparisons.show')
        router
          .post('/comparaison/:other/rejet', [DuplicateRejectionsController, 'store'])
          .as('duplicate_rejections.store')
        router
          .get('/comparaison/:other/fusion', [HouseholdMergesController, 'create'])
          .as('household_merges.create')
        router
          .post('/comparaison/:other/fusion', [HouseholdMergesController, 'store'])
          .as('household_merges.store')
        router.post('/etat', [HouseholdStatesController, 'store']).as('household_states.store')
        router
          .post('/statut', [HouseholdStatusesController, 'store'])
          .as('household_statuses.store')
      })
      .prefix('/:number')
  })
  .prefix('/backoffice/foyers')
  .as('back_office')
  .where('number', NUMBER)
  .where('other', NUMBER)
  .use(agentPages())
