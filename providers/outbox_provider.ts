import type { ApplicationService } from '@adonisjs/core/types'
import type { OutboxWorker } from '#authorities/outbox/worker'

/** Says who delivers what, and runs the worker in the web process unless told otherwise. */
export default class OutboxProvider {
  #worker: OutboxWorker | null = null

  constructor(protected app: ApplicationService) {}

  async start() {
    const { registerNotifications } = await import('#notifications/register')
    registerNotifications()
  }

  async ready() {
    if (this.app.getEnvironment() !== 'web' || process.env.BACKGROUND_WORK === 'false') return
    const { OutboxWorker: Worker } = await import('#authorities/outbox/worker')
    this.#worker = new Worker(await this.app.container.make('logger'))
    this.#worker.start()
  }

  async shutdown() {
    await this.#worker?.stop()
  }
}
