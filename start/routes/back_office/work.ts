import router from '@adonisjs/core/services/router'
import { NAME, UUID } from '#start/routes/matchers'
import { agentPages, quietPages } from './pages.js'

const AbsencePreviewsController = () =>
  import('#back_office/controllers/absence_previews_controller')
const AgentAbsencesController = () => import('#back_office/controllers/agent_absences_controller')
const CounterSessionsController = () =>
  import('#back_office/controllers/counter_sessions_controller')
const HomeController = () => import('#back_office/controllers/home_controller')
const JobFilesController = () => import('#back_office/controllers/job_files_controller')
const JobProgressController = () => import('#back_office/controllers/job_progress_controller')
const JobRunsController = () => import('#back_office/controllers/job_runs_controller')
const JobsController = () => import('#back_office/controllers/jobs_controller')
const LetterBatchFilesController = () =>
  import('#back_office/controllers/letter_batch_files_controller')
const LetterBatchPreparationsController = () =>
  import('#back_office/controllers/letter_batch_preparations_controller')
const LetterBatchesController = () => import('#back_office/controllers/letter_batches_controller')
const RequestSharesController = () => import('#back_office/controllers/request_shares_controller')
const TaskBoxesController = () => import('#back_office/controllers/task_boxes_controller')
const TeleservicesController = () => import('#back_office/controllers/teleservices_controller')
const TeleserviceTranslationsController = () =>
  import('#back_office/controllers/teleservice_translations_controller')
const WorkloadsController = () => import('#back_office/controllers/workloads_controller')

/** The agent's day: tasks, absences, counter, jobs, letters to print. */
router
  .group(() => {
    router.get('/home', [HomeController, 'index']).as('home')
    router.put('/home/boites', [TaskBoxesController, 'update']).as('task_boxes.update')
    router.on('/aide').render('pages/office/help').as('help')
    router.get('/teleservices', [TeleservicesController, 'index']).as('teleservices.index')
    router
      .get('/teleservices/:teleservice/langues/:language', [
        TeleserviceTranslationsController,
        'show',
      ])
      .as('teleservice_translations.show')
      .where('teleservice', NAME)

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
  })
  .prefix('/backoffice')
  .as('back_office')
  .where('id', UUID)
  .use(agentPages())

router
  .get('/backoffice/travaux/:id/avancement', [JobProgressController, 'show'])
  .as('back_office.job_progress.show')
  .where('id', UUID)
  .use(quietPages())
