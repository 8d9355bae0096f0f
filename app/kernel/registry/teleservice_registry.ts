import type { Teleservice } from '#kernel/define_teleservice'
import { E_TELESERVICE_NOT_FOUND } from '#kernel/registry/errors'

/** All the services that the code offers. Which of them a town has put online is the catalogue's business. */
export class TeleserviceRegistry {
  #teleservices: Map<string, Teleservice>

  /** Takes teleservices that the boot checks have passed, in the order in which `all` gives them. */
  constructor(teleservices: Teleservice[]) {
    this.#teleservices = new Map(teleservices.map((teleservice) => [teleservice.id, teleservice]))
  }

  all(): Teleservice[] {
    return [...this.#teleservices.values()]
  }

  has(id: string): boolean {
    return this.#teleservices.has(id)
  }

  get(id: string): Teleservice | undefined {
    return this.#teleservices.get(id)
  }

  /** @throws E_TELESERVICE_NOT_FOUND */
  getOrFail(id: string): Teleservice {
    const teleservice = this.#teleservices.get(id)
    if (!teleservice) throw new E_TELESERVICE_NOT_FOUND([id])
    return teleservice
  }
}
