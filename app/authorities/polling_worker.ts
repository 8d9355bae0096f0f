import type { Logger } from '@adonisjs/core/logger'

interface Options {
  /** For the log. */
  name: string
  /** Does all that waits. */
  work(): Promise<unknown>
  pauseMs: number
}

/** Does what waits while the process lives: at once when woken, else after each pause. */
export class PollingWorker {
  #timer: NodeJS.Timeout | null = null
  #running: Promise<unknown> | null = null
  #wokenMeanwhile = false
  #stopped = false

  constructor(
    private options: Options,
    private logger: Logger
  ) {}

  start() {
    this.#soon(0)
  }

  async stop() {
    this.#stopped = true
    if (this.#timer) clearTimeout(this.#timer)
    await this.#running
  }

  wake() {
    if (this.#running) this.#wokenMeanwhile = true
    else this.#soon(0)
  }

  #soon(delay: number) {
    if (this.#stopped) return
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#wokenMeanwhile = false
      this.#running = this.options
        .work()
        .catch((error) => this.logger.error({ err: error }, `${this.options.name}: stopped`))
        .finally(() => {
          this.#running = null
          this.#soon(this.#wokenMeanwhile ? 0 : this.options.pauseMs)
        })
    }, delay)
  }
}
