import router from '@adonisjs/core/services/router'
import { pages } from './pages.js'

const AccountsController = () => import('#front_office/controllers/accounts_controller')
const IdentitiesController = () => import('#front_office/controllers/identities_controller')
const IdentityReturnsController = () =>
  import('#front_office/controllers/identity_returns_controller')
const IdentitySignOutsController = () =>
  import('#front_office/controllers/identity_sign_outs_controller')
const IdentityTiesController = () => import('#front_office/controllers/identity_ties_controller')
const PasskeyChallengesController = () =>
  import('#front_office/controllers/passkey_challenges_controller')
const PasskeySessionsController = () =>
  import('#front_office/controllers/passkey_sessions_controller')
const PasswordResetRequestsController = () =>
  import('#front_office/controllers/password_reset_requests_controller')
const PasswordResetsController = () =>
  import('#front_office/controllers/password_resets_controller')
const SessionExtensionsController = () =>
  import('#front_office/controllers/session_extensions_controller')
const SessionsController = () => import('#front_office/controllers/sessions_controller')

router
  .group(() => {
    router.get('/compte/creation', [AccountsController, 'create']).as('accounts.create')
    router.post('/compte/creation', [AccountsController, 'store']).as('accounts.store')

    router.get('/connexion', [SessionsController, 'create']).as('sessions.create')
    router.post('/connexion', [SessionsController, 'store']).as('sessions.store')
    router.post('/deconnexion', [SessionsController, 'destroy']).as('sessions.destroy')
    router.get('/connexion/identite', [IdentitiesController, 'create']).as('identities.create')
    router
      .get('/connexion/identite/retour', [IdentityReturnsController, 'show'])
      .as('identity_returns.show')
    router
      .get('/connexion/identite/rattachement', [IdentityTiesController, 'create'])
      .as('identity_ties.create')
    router
      .post('/connexion/identite/rattachement', [IdentityTiesController, 'store'])
      .as('identity_ties.store')
    router
      .delete('/connexion/identite/rattachement', [IdentityTiesController, 'destroy'])
      .as('identity_ties.destroy')
    router
      .get('/deconnexion/identite', [IdentitySignOutsController, 'create'])
      .as('identity_sign_outs.create')
    router
      .get('/deconnexion/retour', [IdentitySignOutsController, 'show'])
      .as('identity_sign_outs.show')
    router
      .get('/connexion/cle', [PasskeyChallengesController, 'show'])
      .as('passkey_challenges.show')
    router.post('/connexion/cle', [PasskeySessionsController, 'store']).as('passkey_sessions.store')
    router.get('/session', [SessionExtensionsController, 'show']).as('session_extensions.show')

    router
      .get('/mot-de-passe-oublie', [PasswordResetRequestsController, 'create'])
      .as('password_reset_requests.create')
    router
      .post('/mot-de-passe-oublie', [PasswordResetRequestsController, 'store'])
      .as('password_reset_requests.store')
    router
      .get('/mot-de-passe/:token', [PasswordResetsController, 'edit'])
      .as('password_resets.edit')
    router
      .post('/mot-de-passe/:token', [PasswordResetsController, 'update'])
      .as('password_resets.update')
  })
  .use(pages())
