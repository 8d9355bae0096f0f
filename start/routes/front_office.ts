import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const AccountClosuresController = () =>
  import('#front_office/controllers/account_closures_controller')
const AccountsController = () => import('#front_office/controllers/accounts_controller')
const AddressesController = () => import('#front_office/controllers/addresses_controller')
const CitizenSessionsController = () =>
  import('#front_office/controllers/citizen_sessions_controller')
const DocumentFilesController = () => import('#front_office/controllers/document_files_controller')
const DocumentPagePlacesController = () =>
  import('#front_office/controllers/document_page_places_controller')
const DocumentPagesController = () => import('#front_office/controllers/document_pages_controller')
const DocumentPreviewsController = () =>
  import('#front_office/controllers/document_previews_controller')
const DocumentReplacementsController = () =>
  import('#front_office/controllers/document_replacements_controller')
const DocumentRotationsController = () =>
  import('#front_office/controllers/document_rotations_controller')
const DocumentsController = () => import('#front_office/controllers/documents_controller')
const DraftAnswersController = () => import('#front_office/controllers/draft_answers_controller')
const DraftDocumentsController = () =>
  import('#front_office/controllers/draft_documents_controller')
const DraftTakeOversController = () =>
  import('#front_office/controllers/draft_take_overs_controller')
const DraftsController = () => import('#front_office/controllers/drafts_controller')
const DraftStepsController = () => import('#front_office/controllers/draft_steps_controller')
const FollowUpsController = () => import('#front_office/controllers/follow_ups_controller')
const HomeController = () => import('#front_office/controllers/home_controller')
const HouseholdsController = () => import('#front_office/controllers/households_controller')
const IdentitiesController = () => import('#front_office/controllers/identities_controller')
const IdentityReturnsController = () =>
  import('#front_office/controllers/identity_returns_controller')
const IdentitySignOutsController = () =>
  import('#front_office/controllers/identity_sign_outs_controller')
const IdentityTiesController = () => import('#front_office/controllers/identity_ties_controller')
const MembersController = () => import('#front_office/controllers/members_controller')
const NoticePreferencesController = () =>
  import('#front_office/controllers/notice_preferences_controller')
const PasskeyChallengesController = () =>
  import('#front_office/controllers/passkey_challenges_controller')
const PasskeysController = () => import('#front_office/controllers/passkeys_controller')
const PasskeySessionsController = () =>
  import('#front_office/controllers/passkey_sessions_controller')
const PaperCodesController = () => import('#front_office/controllers/paper_codes_controller')
const PaperFormsController = () => import('#front_office/controllers/paper_forms_controller')
const PaymentNotificationsController = () =>
  import('#front_office/controllers/payment_notifications_controller')
const PaymentReturnsController = () =>
  import('#front_office/controllers/payment_returns_controller')
const PaymentsController = () => import('#front_office/controllers/payments_controller')
const PasswordResetRequestsController = () =>
  import('#front_office/controllers/password_reset_requests_controller')
const PasswordResetsController = () =>
  import('#front_office/controllers/password_resets_controller')
const PasswordsController = () => import('#front_office/controllers/passwords_controller')
const PersonalDataController = () => import('#front_office/controllers/personal_data_controller')
const PersonalDataFilesController = () =>
  import('#front_office/controllers/personal_data_files_controller')
const ProofsController = () => import('#front_office/controllers/proofs_controller')
const RequestCancellationsController = () =>
  import('#front_office/controllers/request_cancellations_controller')
const RequestCorrectionsController = () =>
  import('#front_office/controllers/request_corrections_controller')
const RequestDocumentsController = () =>
  import('#front_office/controllers/request_documents_controller')
const RequestersController = () => import('#front_office/controllers/requesters_controller')
const RequestFilePagesController = () =>
  import('#front_office/controllers/request_file_pages_controller')
const RequestFileReusesController = () =>
  import('#front_office/controllers/request_file_reuses_controller')
const RequestFilesController = () => import('#front_office/controllers/request_files_controller')
const RequestLettersController = () =>
  import('#front_office/controllers/request_letters_controller')
const RequestNoteFilesController = () =>
  import('#front_office/controllers/request_note_files_controller')
const RequestNotesController = () => import('#front_office/controllers/request_notes_controller')
const RequestRenewalsController = () =>
  import('#front_office/controllers/request_renewals_controller')
const RequestPaymentsController = () =>
  import('#front_office/controllers/request_payments_controller')
const RequestsController = () => import('#front_office/controllers/requests_controller')
const RequestStepsController = () => import('#front_office/controllers/request_steps_controller')
const RequestSummariesController = () =>
  import('#front_office/controllers/request_summaries_controller')
const ServicesController = () => import('#front_office/controllers/services_controller')
const SessionExtensionsController = () =>
  import('#front_office/controllers/session_extensions_controller')
const SessionsController = () => import('#front_office/controllers/sessions_controller')
const SignOutsController = () => import('#front_office/controllers/sign_outs_controller')
const SimulationsController = () => import('#front_office/controllers/simulations_controller')
const SubmissionsController = () => import('#front_office/controllers/submissions_controller')

const page = router.named({
  locals: () => import('#middleware/page_locals_middleware'),
  citizen: () => import('#middleware/citizen_middleware'),
})

/** What is no identifier is an unknown page: it never reaches the database. */
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const NUMBER = /^[1-9]\d{0,8}$/
const NAME = /^[a-z0-9_]{1,80}$/

/** The same for everybody, whoever he is: no session is opened for it. */
router
  .get('/demarches/:id/formulaire.pdf', [PaperFormsController, 'show'])
  .as('paper_forms.show')
  .where('id', NAME)

/** Open to everybody. */
router
  .group(() => {
    router.get('/', [HomeController, 'index']).as('home')
    router.get('/demarches', [ServicesController, 'index']).as('services.index')
    router.get('/demarches/:id', [ServicesController, 'show']).as('services.show').where('id', NAME)
    router.get('/formulaire/:code', [PaperCodesController, 'show']).as('paper_codes.show')

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

    router.get('/compte/creation', [AccountsController, 'create']).as('accounts.create')
    router.post('/compte/creation', [AccountsController, 'store']).as('accounts.store')
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

    router.get('/suivi', [FollowUpsController, 'create']).as('follow_ups.create')
    router.post('/suivi', [FollowUpsController, 'store']).as('follow_ups.store')

    router.on('/aide').render('pages/front/help').as('pages.help')
    router.on('/faq').render('pages/front/faq').as('pages.faq')
    router.on('/mentions-legales').render('pages/front/legal_notice').as('pages.legal_notice')
    router.on('/conditions-generales').render('pages/front/terms').as('pages.terms')
    router.on('/accessibilite').render('pages/front/accessibility').as('pages.accessibility')
  })
  .use(pages())

/** Requests, seen by their household, or by the browser that made them without account: rights are in the queries. */
router
  .group(() => {
    router
      .get('/demarches/:id/simulation', [SimulationsController, 'create'])
      .as('simulations.create')
    router
      .post('/demarches/:id/simulation', [SimulationsController, 'store'])
      .as('simulations.store')
    router.get('/demarches/:id/demande', [DraftsController, 'create']).as('drafts.create')
    router.post('/demarches/:id/demande', [DraftsController, 'store']).as('drafts.store')
    router
      .group(() => {
        router.get('/', [DraftsController, 'show']).as('drafts.show')
        router.delete('/', [DraftsController, 'destroy']).as('drafts.destroy')
        router.get('/demandeur', [RequestersController, 'edit']).as('requesters.edit')
        router.post('/demandeur', [RequestersController, 'update']).as('requesters.update')
        router.get('/pieces', [DraftDocumentsController, 'index']).as('draft_documents.index')
        router.post('/reprise', [DraftTakeOversController, 'store']).as('draft_take_overs.store')
        router.get('/validation', [SubmissionsController, 'create']).as('submissions.create')
        router.post('/validation', [SubmissionsController, 'store']).as('submissions.store')
        router.get('/envoyee', [SubmissionsController, 'show']).as('submissions.show')
        router.get('/:step', [DraftStepsController, 'edit']).as('draft_steps.edit')
        router.post('/:step', [DraftStepsController, 'update']).as('draft_steps.update')
        router.post('/:step/saisie', [DraftAnswersController, 'update']).as('draft_answers.update')
      })
      .prefix('/demarches/:id/demande/:draft')

    router
      .group(() => {
        router.get('/', [RequestsController, 'show']).as('requests.show')
        router.get('/modifier/:step', [RequestStepsController, 'edit']).as('request_steps.edit')
        router
          .post('/modifier/:step', [RequestStepsController, 'update'])
          .as('request_steps.update')
        router.get('/pieces', [RequestDocumentsController, 'index']).as('request_documents.index')
        router
          .post('/corrections', [RequestCorrectionsController, 'store'])
          .as('request_corrections.store')
        router
          .post('/annulation', [RequestCancellationsController, 'store'])
          .as('request_cancellations.store')
        router
          .post('/renouvellement', [RequestRenewalsController, 'store'])
          .as('request_renewals.store')
        router.post('/messages', [RequestNotesController, 'store']).as('request_notes.store')
        router.post('/paiement', [RequestPaymentsController, 'store']).as('payments.store')
        router
          .get('/messages/fichiers/:file', [RequestNoteFilesController, 'show'])
          .as('request_note_files.show')
        router
          .get('/courriers/:letter/courrier.pdf', [RequestLettersController, 'show'])
          .as('request_letters.show')
        router
          .get('/recapitulatif.pdf', [RequestSummariesController, 'show'])
          .as('request_summaries.show')
      })
      .prefix('/demandes/:number')

    router
      .group(() => {
        router.post('/', [RequestFilesController, 'store']).as('request_files.store')
        router
          .post('/reprises', [RequestFileReusesController, 'store'])
          .as('request_file_reuses.store')
        router
          .delete('/pages/:page', [RequestFilePagesController, 'destroy'])
          .as('request_file_pages.destroy')
        router.delete('/:document', [RequestFilesController, 'destroy']).as('request_files.destroy')
      })
      .prefix('/dossiers/:request/pieces')

    router.get('/paiements/:payment', [PaymentsController, 'show']).as('payments.show')
    router
      .get('/paiements/:payment/retour', [PaymentReturnsController, 'show'])
      .as('payment_returns.show')

    router
      .get('/documents/pages/:page/:index/:size', [DocumentPreviewsController, 'show'])
      .as('document_previews.show')
      .where('index', /^\d{1,3}$/)
      .where('size', /^(image|thumbnail)$/)
    router
      .get('/documents/pages/:page/fichier', [DocumentFilesController, 'show'])
      .as('document_files.show')
  })
  .where('id', NAME)
  .where('step', NAME)
  .where('number', NUMBER)
  .where('draft', UUID)
  .where('request', UUID)
  .where('document', UUID)
  .where('page', UUID)
  .where('file', UUID)
  .where('letter', UUID)
  .where('payment', UUID)
  .use(pages())

/** Told by the payment provider, not by a browser: it names an operation, and proves nothing. */
router
  .post('/paiements/notification', [PaymentNotificationsController, 'store'])
  .as('payment_notifications.store')

/** Personal pages of who is signed in. */
router
  .group(() => {
    router.get('/demandes', [RequestsController, 'index']).as('requests.index')
    router.get('/paiements', [PaymentsController, 'index']).as('payments.index')
    router.get('/documents', [DocumentsController, 'index']).as('documents.index')
    router.get('/documents/nouveau', [DocumentsController, 'create']).as('documents.create')
    router.post('/documents', [DocumentsController, 'store']).as('documents.store')
    router
      .group(() => {
        router.get('/', [DocumentsController, 'show']).as('documents.show')
        router.delete('/', [DocumentsController, 'destroy']).as('documents.destroy')
        router
          .get('/remplacement', [DocumentReplacementsController, 'create'])
          .as('document_replacements.create')
        router
          .post('/remplacement', [DocumentReplacementsController, 'store'])
          .as('document_replacements.store')
        router.post('/pages', [DocumentPagesController, 'store']).as('document_pages.store')
        router.post('/pages/:page', [DocumentPagesController, 'update']).as('document_pages.update')
        router
          .delete('/pages/:page', [DocumentPagesController, 'destroy'])
          .as('document_pages.destroy')
        router
          .post('/pages/:page/place', [DocumentPagePlacesController, 'store'])
          .as('document_page_places.store')
        router
          .post('/pages/:page/rotation', [DocumentRotationsController, 'store'])
          .as('document_rotations.store')
      })
      .prefix('/documents/:id')
      .where('page', UUID)

    router.get('/compte', [HouseholdsController, 'show']).as('households.show')
    router.get('/compte/adresse', [AddressesController, 'edit']).as('addresses.edit')
    router.post('/compte/adresse', [AddressesController, 'update']).as('addresses.update')
    router.get('/compte/mot-de-passe', [PasswordsController, 'edit']).as('passwords.edit')
    router.post('/compte/mot-de-passe', [PasswordsController, 'update']).as('passwords.update')
    router
      .get('/compte/connexions', [CitizenSessionsController, 'index'])
      .as('citizen_sessions.index')
    router
      .delete('/compte/connexions/:id', [CitizenSessionsController, 'destroy'])
      .as('citizen_sessions.destroy')
    router
      .get('/compte/notifications', [NoticePreferencesController, 'edit'])
      .as('notice_preferences.edit')
    router
      .post('/compte/notifications', [NoticePreferencesController, 'update'])
      .as('notice_preferences.update')
    router.post('/compte/deconnexion', [SignOutsController, 'store']).as('sign_outs.store')
    router.get('/compte/donnees', [PersonalDataController, 'show']).as('personal_data.show')
    router.post('/compte/donnees', [PersonalDataController, 'store']).as('personal_data.store')
    router
      .get('/compte/donnees/:id/archive', [PersonalDataFilesController, 'show'])
      .as('personal_data_files.show')
    router
      .get('/compte/suppression', [AccountClosuresController, 'create'])
      .as('account_closures.create')
    router
      .post('/compte/suppression', [AccountClosuresController, 'store'])
      .as('account_closures.store')
    router.get('/compte/confirmation', [ProofsController, 'create']).as('proofs.create')
    router.post('/compte/confirmation', [ProofsController, 'store']).as('proofs.store')
    router.get('/compte/cles', [PasskeysController, 'index']).as('passkeys.index')
    router
      .get('/compte/cles/defi', [PasskeyChallengesController, 'create'])
      .as('passkey_challenges.create')
    router.post('/compte/cles', [PasskeysController, 'store']).as('passkeys.store')
    router.delete('/compte/cles/:id', [PasskeysController, 'destroy']).as('passkeys.destroy')
    router.delete('/compte/identite', [IdentitiesController, 'destroy']).as('identities.destroy')
    router.get('/compte/membres/nouveau', [MembersController, 'create']).as('members.create')
    router.post('/compte/membres', [MembersController, 'store']).as('members.store')
    router.get('/compte/membres/:id', [MembersController, 'edit']).as('members.edit')
    router.post('/compte/membres/:id', [MembersController, 'update']).as('members.update')
    router.delete('/compte/membres/:id', [MembersController, 'destroy']).as('members.destroy')
  })
  .where('id', UUID)
  .use([...pages(), page.citizen()])

function pages() {
  return [
    middleware.session(),
    middleware.shield(),
    middleware.auth(),
    middleware.counter(),
    page.locals(),
    middleware.once(),
  ]
}
