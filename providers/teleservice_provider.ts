import type { ApplicationService } from '@adonisjs/core/types'
import config from '#config/teleservices'
import { documentTypes } from '#database/catalogue/seeds'
import { formRevisions, teleservices } from '#generated/teleservices'
import { checkTeleservices } from '#kernel/registry/boot_checks'
import { E_TELESERVICE_INVALID } from '#kernel/registry/errors'
import {
  loadTeleservice,
  loadTeleservices,
  type LoadedTeleservices,
} from '#kernel/registry/load_teleservices'
import { locateTeleservice } from '#kernel/registry/locate_teleservice'
import { TeleserviceRegistry } from '#kernel/registry/teleservice_registry'
import { formatProblem } from '#kernel/registry/teleservice_source'

/** Loads every teleservice before any route, command or job; a wrong manifest stops the boot. */
export default class TeleserviceProvider {
  constructor(protected app: ApplicationService) {}

  register() {
    this.app.container.singleton(TeleserviceRegistry, async () => {
      const { sources, problems } = await inspectTeleservices(this.app)
      if (problems.length) {
        const report = problems.map(formatProblem).join('\n')
        throw new E_TELESERVICE_INVALID([problems.length, report])
      }
      return new TeleserviceRegistry(sources.map(({ teleservice }) => teleservice))
    })
  }

  async boot() {
    await this.app.container.make(TeleserviceRegistry)
  }
}

/** Every installed teleservice, with all that the boot checks have to say about it. */
export async function inspectTeleservices(
  app: Pick<ApplicationService, 'makePath'>
): Promise<LoadedTeleservices> {
  const { sources, problems } = await loadTeleservices({
    index: teleservices,
    directory: app.makePath('teleservices'),
    packages: config.packages,
  })
  return checked({ sources, problems })
}

/**
 * A teleservice that need not be installed, with all that the boot checks have to say about it.
 *
 * @param given path of a folder, or name of an npm package
 */
export async function inspectTeleserviceAt(given: string): Promise<LoadedTeleservices> {
  return checked(await loadTeleservice(locateTeleservice(given, process.cwd())))
}

function checked({ sources, problems }: LoadedTeleservices): LoadedTeleservices {
  const facts = {
    documentTypes: new Set(documentTypes.map(({ key }) => key)),
    revisions: formRevisions,
  }
  return { sources, problems: [...problems, ...checkTeleservices(sources, facts)] }
}
