import router from '@adonisjs/core/services/router'
import { shareNavigation } from '#back_office/navigation'
import { middleware } from '#start/kernel'

const BulkExecutionsController = () => import('#back_office/controllers/bulk_executions_controller')
const BulkOperationsController = () => import('#back_office/controllers/bulk_operations_controller')
const BulkUndosController = () => import('#back_office/controllers/bulk_undos_controller')
const AbsencePreviewsController = () =>
  import('#back_office/controllers/absence_previews_controller')
const AgentAbsencesController = () => import('#back_office/controllers/agent_absences_controller')
const ContactLettersController = () => import('#back_office/controllers/contact_letters_controller')
const ContactPreviewFilesController = () =>
  import('#back_office/controllers/contact_preview_files_controller')
const ContactPreviewsController = () =>
  import('#back_office/controllers/contact_previews_controller')
const CounterSessionsController = () =>
  import('#back_office/controllers/counter_sessions_controller')
const DocumentFilesController = () => import('#back_office/controllers/document_files_controller')
const DocumentPagesController = () => import('#back_office/controllers/document_pages_controller')
const DocumentPreviewsController = () =>
  import('#back_office/controllers/document_previews_controller')
const DocumentRotationsController = () =>
  import('#back_office/controllers/document_rotations_controller')
const EventFilesController = () => import('#back_office/controllers/event_files_controller')
const DuplicatesController = () => import('#back_office/controllers/duplicates_controller')
const DuplicateRejectionsController = () =>
  import('#back_office/controllers/duplicate_rejections_controller')
const HouseholdAccessesController = () =>
  import('#back_office/controllers/household_accesses_controller')
const HouseholdComparisonsController = () =>
  import('#back_office/controllers/household_comparisons_controller')
const HouseholdMergesController = () =>
  import('#back_office/controllers/household_merges_controller')
const HouseholdOpeningsController = () =>
  import('#back_office/controllers/household_openings_controller')
const HouseholdsController = () => import('#back_office/controllers/households_controller')
const HouseholdStatesController = () =>
  import('#back_office/controllers/household_states_controller')
const HouseholdStatusesController = () =>
  import('#back_office/controllers/household_statuses_controller')
const HomeController = () => import('#back_office/controllers/home_controller')
const JobFilesController = () => import('#back_office/controllers/job_files_controller')
const JobProgressController = () => import('#back_office/controllers/job_progress_controller')
const JobRunsController = () => import('#back_office/controllers/job_runs_controller')
const JobsController = () => import('#back_office/controllers/jobs_controller')
const RequestAssigneesController = () =>
  import('#back_office/controllers/request_assignees_controller')
const RequestComparisonsController = () =>
  import('#back_office/controllers/request_comparisons_controller')
const MemberMergesController = () => import('#back_office/controllers/member_merges_controller')
const LetterBatchesController = () => import('#back_office/controllers/letter_batches_controller')
const LetterBatchFilesController = () =>
  import('#back_office/controllers/letter_batch_files_controller')
const LetterBatchPreparationsController = () =>
  import('#back_office/controllers/letter_batch_preparations_controller')
const RequestContactsController = () =>
  import('#back_office/controllers/request_contacts_controller')
const RequestDataStatesController = () =>
  import('#back_office/controllers/request_data_states_controller')
const RequestDocumentsController = () =>
  import('#back_office/controllers/request_documents_controller')
const RequestExportsController = () => import('#back_office/controllers/request_exports_controller')
const RequestFieldsController = () => import('#back_office/controllers/request_fields_controller')
const RequestLocksController = () => import('#back_office/controllers/request_locks_controller')
const RequestNoteFilesController = () =>
  import('#back_office/controllers/request_note_files_controller')
const RequestUnreadWordsController = () =>
  import('#back_office/controllers/request_unread_words_controller')
const RequestPaymentsController = () =>
  import('#back_office/controllers/request_payments_controller')
const RequestNotesController = () => import('#back_office/controllers/request_notes_controller')
const RequestPresencesController = () =>
  import('#back_office/controllers/request_presences_controller')
const RequestsController = () => import('#back_office/controllers/requests_controller')
const RequestSummariesController = () =>
  import('#back_office/controllers/request_summaries_controller')
const RequestSharesController = () => import('#back_office/controllers/request_shares_controller')
const RequestTransitionsController = () =>
  import('#back_office/controllers/request_transitions_controller')
const SavedViewsController = () => import('#back_office/controllers/saved_views_controller')
const SessionsController = () => import('#back_office/controllers/sessions_controller')
const TaskBoxesController = () => import('#back_office/controllers/task_boxes_controller')
const WorkloadsController = () => import('#back_office/controllers/workloads_controller')
const TeleservicesController = () => import('#back_office/controllers/teleservices_controller')

/** What is no identifier is an unknown page: it never reaches the database. */
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const NUMBER = /^[1-9]\d{0,8}$/

const session = () => [
  middleware.session(),
  middleware.shield(),
  middleware.auth(),
  middleware.counter(),
  middleware.pageLocals(),
]

router.on('/backoffice').redirectToPath('/backoffice/home').as('back_office.root')

/** Sign-in of agents. */
router
  .group(() => {
    router.get('/connexion', [SessionsController, 'create']).as('sessions.create')
    router.post('/connexion', [SessionsController, 'store']).as('sessions.store')
    router.post('/deconnexion', [SessionsController, 'destroy']).as('sessions.destroy')
  })
  .prefix('/backoffice')
  .as('back_office')
  .use(session())

/** Everything else is for agents; rights on requests are in the queries. */
router
  .group(() => {
    router.get('/home', [HomeController, 'index']).as('home')
    router.put('/home/boites', [TaskBoxesController, 'update']).as('task_boxes.update')
    router.on('/aide').render('pages/office/help').as('help')
    router.get('/teleservices', [TeleservicesController, 'index']).as('teleservices.index')
    router.get('/demandes', [RequestsController, 'index']).as('requests.index')
    router.get('/travaux', [JobsController, 'index']).as('jobs.index')
    router.post('/travaux', [JobRunsController, 'store']).as('job_runs.store')
    router.get('/travaux/:id', [JobRunsController, 'show']).as('job_runs.show')
    router.get('/travaux/:id/fichier', [JobFilesController, 'show']).as('job_files.show')
    router
      .group(() => {
        router.get('/', [LetterBatchesController, 'index']).as('letter_batches.index')
        router.post('/', [LetterBatchesController, 'store']).as('letter_batches.store')
        router.post('/:id/etat', [LetterBatchesController, 'update']).as('letter_batches.update')
        router
          .post('/:id/preparation', [LetterBatchPreparationsController, 'store'])
          .as('letter_batch_preparations.store')
        router
          .get('/:id/lot.pdf', [LetterBatchFilesController, 'show'])
          .as('letter_batch_files.show')
      })
      .prefix('/courriers')
    router.post('/exports', [RequestExportsController, 'store']).as('request_exports.store')
    router.get('/recherches', [SavedViewsController, 'index']).as('saved_views.index')
    router.post('/recherches', [SavedViewsController, 'store']).as('saved_views.store')
    router.put('/recherches/:id', [SavedViewsController, 'update']).as('saved_views.update')
    router.delete('/recherches/:id', [SavedViewsController, 'destroy']).as('saved_views.destroy')

    router
      .group(() => {
        router.get('/', [BulkOperationsController, 'index']).as('bulk_operations.index')
        router.post('/', [BulkOperationsController, 'store']).as('bulk_operations.store')
        router.get('/:id', [BulkOperationsController, 'show']).as('bulk_operations.show')
        router
          .post('/:id/execution', [BulkExecutionsController, 'store'])
          .as('bulk_executions.store')
        router.post('/:id/annulation', [BulkUndosController, 'store']).as('bulk_undos.store')
      })
      .prefix('/operations-groupees')

    router.get('/absence', [AgentAbsencesController, 'index']).as('agent_absences.index')
    router.post('/absence', [AgentAbsencesController, 'store']).as('agent_absences.store')
    router.get('/absence/apercu', [AbsencePreviewsController, 'show']).as('absence_previews.show')
    router.delete('/absence/:id', [AgentAbsencesController, 'destroy']).as('agent_absences.destroy')
    router.get('/charge', [WorkloadsController, 'show']).as('workloads.show')
    router
      .get('/charge/repartition', [RequestSharesController, 'create'])
      .as('request_shares.create')
    router
      .post('/charge/repartition', [RequestSharesController, 'store'])
      .as('request_shares.store')
    router.get('/guichet', [CounterSessionsController, 'create']).as('counter_sessions.create')
    router.post('/guichet', [CounterSessionsController, 'store']).as('counter_sessions.store')
    router.delete('/guichet', [CounterSessionsController, 'destroy']).as('counter_sessions.destroy')

    router.get('/foyers', [HouseholdsController, 'index']).as('households.index')
    router
      .get('/foyers/nouveau', [HouseholdOpeningsController, 'create'])
      .as('household_openings.create')
    router.post('/foyers', [HouseholdOpeningsController, 'store']).as('household_openings.store')
    router.get('/foyers/doublons', [DuplicatesController, 'index']).as('duplicates.index')
    router
      .group(() => {
        router.get('/', [HouseholdsController, 'show']).as('households.show')
        router.post('/acces', [HouseholdAccessesController, 'store']).as('household_accesses.store')
        router.get('/membres/fusion', [MemberMergesController, 'create']).as('member_merges.create')
        router.post('/membres/fusion', [MemberMergesController, 'store']).as('member_merges.store')
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
      .prefix('/foyers/:number')

    router
      .group(() => {
        router.get('/', [RequestsController, 'show']).as('requests.show')
        router
          .get('/recapitulatif.pdf', [RequestSummariesController, 'show'])
          .as('request_summaries.show')

        router
          .get('/changements', [RequestComparisonsController, 'show'])
          .as('request_comparisons.show')

        router.get('/donnees/:field', [RequestFieldsController, 'edit']).as('request_fields.edit')
        router
          .post('/donnees/:field', [RequestFieldsController, 'update'])
          .as('request_fields.update')
        router
          .post('/etat-donnees', [RequestDataStatesController, 'store'])
          .as('request_data_states.store')
        router
          .post('/transitions', [RequestTransitionsController, 'store'])
          .as('request_transitions.store')
        router
          .post('/responsable', [RequestAssigneesController, 'store'])
          .as('request_assignees.store')
        router
          .delete('/responsable', [RequestAssigneesController, 'destroy'])
          .as('request_assignees.destroy')
        router.post('/paiements', [RequestPaymentsController, 'store']).as('request_payments.store')
        router.post('/notes', [RequestNotesController, 'store']).as('request_notes.store')
        router
          .get('/notes/fichiers/:file', [RequestNoteFilesController, 'show'])
          .as('request_note_files.show')
        router
          .delete('/notes/non-lues', [RequestUnreadWordsController, 'destroy'])
          .as('request_unread_words.destroy')

        router.post('/verrou', [RequestLocksController, 'store']).as('request_locks.store')
        router.put('/verrou', [RequestLocksController, 'update']).as('request_locks.update')
        router.delete('/verrou', [RequestLocksController, 'destroy']).as('request_locks.destroy')

        router
          .get('/pieces/nouvelle', [RequestDocumentsController, 'create'])
          .as('request_documents.create')
        router.post('/pieces', [RequestDocumentsController, 'store']).as('request_documents.store')
        router
          .get('/pieces/:document', [RequestDocumentsController, 'show'])
          .as('request_documents.show')
        router
          .post('/pieces/:document', [RequestDocumentsController, 'update'])
          .as('request_documents.update')
        router
          .delete('/pieces/:document', [RequestDocumentsController, 'destroy'])
          .as('request_documents.destroy')
        router
          .put('/pieces/:document/pages/:page', [DocumentPagesController, 'update'])
          .as('document_pages.update')
        router
          .post('/pieces/:document/pages/:page/:sheet/rotation', [
            DocumentRotationsController,
            'store',
          ])
          .as('document_rotations.store')
          .where('sheet', /^\d{1,3}$/)
        router
          .delete('/pieces/:document/pages/:page', [DocumentPagesController, 'destroy'])
          .as('document_pages.destroy')
        router
          .get('/pieces/:document/pages/:page/fichier', [DocumentFilesController, 'show'])
          .as('document_files.show')
        router
          .get('/pieces/:document/pages/:page/:sheet/:size', [DocumentPreviewsController, 'show'])
          .as('document_previews.show')
          .where('sheet', /^\d{1,3}$/)
          .where('size', /^(image|thumbnail)$/)

        router
          .get('/contacts/nouveau', [RequestContactsController, 'create'])
          .as('request_contacts.create')
        router.post('/contacts', [RequestContactsController, 'store']).as('request_contacts.store')
        router
          .post('/contacts/apercu', [ContactPreviewsController, 'store'])
          .as('contact_previews.store')
        router
          .post('/contacts/apercu.pdf', [ContactPreviewFilesController, 'store'])
          .as('contact_preview_files.store')
        router
          .get('/contacts/:id/courrier.pdf', [ContactLettersController, 'show'])
          .as('contact_letters.show')
        router
          .get('/historique/:event/demande.pdf', [EventFilesController, 'show'])
          .as('event_files.show')
      })
      .prefix('/demandes/:number')
  })
  .prefix('/backoffice')
  .as('back_office')
  .where('number', NUMBER)
  .where('other', NUMBER)
  .where('field', /^\w{1,80}$/)
  .where('document', UUID)
  .where('event', UUID)
  .where('file', UUID)
  .where('page', UUID)
  .where('id', UUID)
  .use([...session(), middleware.agent(), middleware.once(), shareNavigation])

/** What the page of a request asks and says by itself, every ten seconds. */
router
  .group(() => {
    router.post('/presence', [RequestPresencesController, 'store']).as('request_presences.store')
    router
      .delete('/presence', [RequestPresencesController, 'destroy'])
      .as('request_presences.destroy')
  })
  .prefix('/backoffice/demandes/:number')
  .as('back_office')
  .where('number', NUMBER)
  .use([
    middleware.session(),
    middleware.quietSession(),
    middleware.shield(),
    middleware.auth(),
    middleware.agent(),
  ])

/** What the page of a run asks by itself, every second while the job runs. */
router
  .get('/backoffice/travaux/:id/avancement', [JobProgressController, 'show'])
  .as('back_office.job_progress.show')
  .where('id', UUID)
  .use([
    middleware.session(),
    middleware.quietSession(),
    middleware.shield(),
    middleware.auth(),
    middleware.agent(),
  ])
