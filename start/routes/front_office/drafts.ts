import router from '@adonisjs/core/services/router'
import { NAME, UUID } from '#start/routes/matchers'
import { pages } from './pages.js'

const DraftAnswersController = () => import('#front_office/controllers/draft_answers_controller')
const DraftDocumentsController = () =>
  import('#front_office/controllers/draft_documents_controller')
const DraftStepsController = () => import('#front_office/controllers/draft_steps_controller')
const DraftTakeOversController = () =>
  import('#front_office/controllers/draft_take_overs_controller')
const DraftsController = () => import('#front_office/controllers/drafts_controller')
const KeptRequestersController = () =>
  import('#front_office/controllers/kept_requesters_controller')
const RequestersController = () => import('#front_office/controllers/requesters_controller')
const SubmissionsController = () => import('#front_office/controllers/submissions_controller')

/** A request being written, by a household or without account. */
router
  .group(() => {
    router.get('/', [DraftsController, 'create']).as('drafts.create')
    router.post('/', [DraftsController, 'store']).as('drafts.store')
    router
      .group(() => {
        router.get('/', [DraftsController, 'show']).as('drafts.show')
        router.delete('/', [DraftsController, 'destroy']).as('drafts.destroy')
        router.get('/demandeur', [RequestersController, 'edit']).as('requesters.edit')
        router.post('/demandeur', [RequestersController, 'update']).as('requesters.update')
        router
          .post('/demandeur/saisie', [KeptRequestersController, 'update'])
          .as('kept_requesters.update')
        router.get('/pieces', [DraftDocumentsController, 'index']).as('draft_documents.index')
        router.post('/reprise', [DraftTakeOversController, 'store']).as('draft_take_overs.store')
        router.get('/validation', [SubmissionsController, 'create']).as('submissions.create')
        router.post('/validation', [SubmissionsController, 'store']).as('submissions.store')
        router.get('/envoyee', [SubmissionsController, 'show']).as('submissions.show')
        router.get('/:step', [DraftStepsController, 'edit']).as('draft_steps.edit')
        router.post('/:step', [DraftStepsController, 'update']).as('draft_steps.update')
        router.post('/:step/saisie', [DraftAnswersController, 'update']).as('draft_answers.update')
      })
      .prefix('/:draft')
  })
  .prefix('/demarches/:id/demande')
  .where('id', NAME)
  .where('step', NAME)
  .where('draft', UUID)
  .use(pages())
