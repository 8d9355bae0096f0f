import type { ApplicationService } from '@adonisjs/core/types'
import type { Job } from '#authorities/jobs/define_job'
import type { JobsWorker } from '#authorities/jobs/worker'

/** Every job of the platform, in the order of the page « Travaux ». */
const JOBS: (() => Promise<Job<object>>)[] = [
  async () => (await import('#authorities/jobs/forget_old_runs_job')).forgetOldRunsJob,
  async () => (await import('#accounts/jobs/forget_sessions_job')).forgetSessionsJob,
  async () =>
    (await import('#accounts/jobs/forget_identity_requests_job')).forgetIdentityRequestsJob,
  async () => (await import('#requests/jobs/verify_histories_job')).verifyHistoriesJob,
  async () => (await import('#households/jobs/find_duplicates_job')).findDuplicatesJob,
  async () => (await import('#requests/jobs/archive_requests_job')).archiveRequestsJob,
  async () => (await import('#documents/jobs/expire_documents_job')).expireDocumentsJob,
  async () => (await import('#documents/jobs/remind_of_expiry_job')).remindOfExpiryJob,
  async () => (await import('#requests/jobs/delete_drafts_job')).deleteDraftsJob,
  async () => (await import('#requests/jobs/announce_draft_deletion_job')).announceDraftDeletionJob,
  async () => (await import('#requests/jobs/announce_deadlines_job')).announceDeadlinesJob,
  async () => (await import('#requests/jobs/announce_new_requests_job')).announceNewRequestsJob,
  async () => (await import('#requests/jobs/end_seasons_job')).endSeasonsJob,
  async () => (await import('#requests/jobs/hand_over_absences_job')).handOverAbsencesJob,
  async () => (await import('#requests/jobs/release_stale_locks_job')).releaseStaleLocksJob,
  async () => (await import('#requests/jobs/bulk_operation_job')).bulkOperationJob,
  async () => (await import('#requests/jobs/bulk_undo_job')).bulkUndoJob,
  async () => (await import('#requests/jobs/export_requests_job')).exportRequestsJob,
  async () =>
    (await import('#exchanges/jobs/export_personal_data_job')).exportPersonalDataJob as Job<object>,
  async () => (await import('#payments/jobs/settle_payments_job')).settlePaymentsJob,
  async () =>
    (await import('#payments/jobs/announce_started_payments_job')).announceStartedPaymentsJob,
  async () => (await import('#letters/jobs/print_letter_batch_job')).printLetterBatchJob,
]

/** Says which jobs there are, and runs them in the web process unless told otherwise. */
export default class JobsProvider {
  #worker: JobsWorker | null = null

  constructor(protected app: ApplicationService) {}

  async start() {
    const { registerJob } = await import('#authorities/jobs/registry')
    for (const load of JOBS) registerJob(await load())
  }

  async ready() {
    if (this.app.getEnvironment() !== 'web' || process.env.BACKGROUND_WORK === 'false') return
    const { JobsWorker: Worker } = await import('#authorities/jobs/worker')
    this.#worker = new Worker(await this.app.container.make('logger'))
    this.#worker.start()
  }

  async shutdown() {
    await this.#worker?.stop()
  }
}
