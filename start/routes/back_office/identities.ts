import router from '@adonisjs/core/services/router'
import { UUID } from '#start/routes/matchers'
import { agentPages, sessionPages } from './pages.js'

const AgentIdentitiesController = () =>
  import('#back_office/controllers/agent_identities_controller')
const IdentitiesController = () => import('#back_office/controllers/identities_controller')
const IdentityOrganisationsController = () =>
  import('#back_office/controllers/identity_organisations_controller')
const IdentityRequestsController = () =>
  import('#back_office/controllers/identity_requests_controller')
const IdentityReturnsController = () =>
  import('#back_office/controllers/identity_returns_controller')
const IdentitySignOutsController = () =>
  import('#back_office/controllers/identity_sign_outs_controller')
const IdentityTiesController = () => import('#back_office/controllers/identity_ties_controller')
const OwnIdentitiesController = () => import('#back_office/controllers/own_identities_controller')

/** To the identity provider of agents, and back, before anyone is signed in. */
router
  .group(() => {
    router.get('/connexion/identite', [IdentitiesController, 'create']).as('identities.create')
    router
      .get('/connexion/identite/retour', [IdentityReturnsController, 'show'])
      .as('identity_returns.show')
    router
      .get('/connexion/identite/rattachement', [IdentityTiesController, 'create'])
      .as('identity_ties.create')
    router
      .delete('/connexion/identite/rattachement', [IdentityTiesController, 'destroy'])
      .as('identity_ties.destroy')
    router
      .post('/connexion/identite/demande', [IdentityRequestsController, 'store'])
      .as('identity_requests.store')
    router
      .get('/deconnexion/identite', [IdentitySignOutsController, 'create'])
      .as('identity_sign_outs.create')
    router
      .get('/deconnexion/retour', [IdentitySignOutsController, 'show'])
      .as('identity_sign_outs.show')
  })
  .prefix('/backoffice')
  .as('back_office')
  .use(sessionPages())

/** What opens an agent's own account, and for administrators those of all. */
router
  .group(() => {
    router
      .get('/securite/identite', [OwnIdentitiesController, 'create'])
      .as('own_identities.create')
    router.post('/securite/identite', [OwnIdentitiesController, 'store']).as('own_identities.store')
    router
      .delete('/securite/identite', [OwnIdentitiesController, 'destroy'])
      .as('own_identities.destroy')
    router.get('/identites', [AgentIdentitiesController, 'index']).as('agent_identities.index')
    router
      .delete('/identites/:id', [AgentIdentitiesController, 'destroy'])
      .as('agent_identities.destroy')
    router
      .put('/identites/organisations', [IdentityOrganisationsController, 'update'])
      .as('identity_organisations.update')
    router
      .post('/identites/demandes/:id', [IdentityRequestsController, 'update'])
      .as('identity_requests.update')
    router
      .delete('/identites/demandes/:id', [IdentityRequestsController, 'destroy'])
      .as('identity_requests.destroy')
  })
  .prefix('/backoffice')
  .as('back_office')
  .where('id', UUID)
  .use(agentPages())
