import router from '@adonisjs/core/services/router'
import { UUID } from '#start/routes/matchers'
import { personalPages } from './pages.js'

const AccountClosuresController = () =>
  import('#front_office/controllers/account_closures_controller')
const AddressesController = () => import('#front_office/controllers/addresses_controller')
const CitizenSessionsController = () =>
  import('#front_office/controllers/citizen_sessions_controller')
const HouseholdsController = () => import('#front_office/controllers/households_controller')
const IdentitiesController = () => import('#front_office/controllers/identities_controller')
const MembersController = () => import('#front_office/controllers/members_controller')
const NoticePreferencesController = () =>
  import('#front_office/controllers/notice_preferences_controller')
const PasskeyChallengesController = () =>
  import('#front_office/controllers/passkey_challenges_controller')
const PasskeysController = () => import('#front_office/controllers/passkeys_controller')
const PasswordsController = () => import('#front_office/controllers/passwords_controller')
const PersonalDataController = () => import('#front_office/controllers/personal_data_controller')
const PersonalDataFilesController = () =>
  import('#front_office/controllers/personal_data_files_controller')
const ProofsController = () => import('#front_office/controllers/proofs_controller')
const SignOutsController = () => import('#front_office/controllers/sign_outs_controller')

/** The household's page, and what its head settles there. */
router
  .group(() => {
    router.get('/', [HouseholdsController, 'show']).as('households.show')
    router.get('/adresse', [AddressesController, 'edit']).as('addresses.edit')
    router.post('/adresse', [AddressesController, 'update']).as('addresses.update')
    router.get('/mot-de-passe', [PasswordsController, 'edit']).as('passwords.edit')
    router.post('/mot-de-passe', [PasswordsController, 'update']).as('passwords.update')
    router.get('/connexions', [CitizenSessionsController, 'index']).as('citizen_sessions.index')
    router
      .delete('/connexions/:id', [CitizenSessionsController, 'destroy'])
      .as('citizen_sessions.destroy')
    router
      .get('/notifications', [NoticePreferencesController, 'edit'])
      .as('notice_preferences.edit')
    router
      .post('/notifications', [NoticePreferencesController, 'update'])
      .as('notice_preferences.update')
    router.post('/deconnexion', [SignOutsController, 'store']).as('sign_outs.store')
    router.get('/donnees', [PersonalDataController, 'show']).as('personal_data.show')
    router.post('/donnees', [PersonalDataController, 'store']).as('personal_data.store')
    router
      .get('/donnees/:id/archive', [PersonalDataFilesController, 'show'])
      .as('personal_data_files.show')
    router.get('/suppression', [AccountClosuresController, 'create']).as('account_closures.create')
    router.post('/suppression', [AccountClosuresController, 'store']).as('account_closures.store')
    router.get('/confirmation', [ProofsController, 'create']).as('proofs.create')
    router.post('/confirmation', [ProofsController, 'store']).as('proofs.store')
    router.get('/cles', [PasskeysController, 'index']).as('passkeys.index')
    router
      .get('/cles/defi', [PasskeyChallengesController, 'create'])
      .as('passkey_challenges.create')
    router.post('/cles', [PasskeysController, 'store']).as('passkeys.store')
    router.delete('/cles/:id', [PasskeysController, 'destroy']).as('passkeys.destroy')
    router.delete('/identite', [IdentitiesController, 'destroy']).as('identities.destroy')
    router
      .group(() => {
        router.get('/nouveau', [MembersController, 'create']).as('members.create')
        router.post('/', [MembersController, 'store']).as('members.store')
        router.get('/:id', [MembersController, 'edit']).as('members.edit')
        router.post('/:id', [MembersController, 'update']).as('members.update')
        router.delete('/:id', [MembersController, 'destroy']).as('members.destroy')
      })
      .prefix('/membres')
  })
  .prefix('/compte')
  .where('id', UUID)
  .use(personalPages())
