import { BaseCommand } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { formatProblem, type TeleserviceSource } from '#kernel/registry/teleservice_source'

export default class TeleserviceCheck extends BaseCommand {
  static override commandName = 'teleservice:check'
  static override description =
    'Report every problem of every teleservice, with the file, the field and what to do'
  static override options: CommandOptions = { startApp: false }

  override async run() {
    const { inspectTeleservices } = await import('#providers/teleservice_provider')
    const { sources, problems } = await inspectTeleservices(this.app)
    for (const line of await untranslated(sources)) this.logger.warning(line)
    if (problems.length === 0) {
      this.logger.success(`${sources.length} teleservices, no problem`)
      return
    }
    problems.forEach((problem) => this.logger.error(formatProblem(problem)))
    this.exitCode = 1
  }
}

/** What each translation leaves in French: no problem, since French stands in its place. */
async function untranslated(sources: TeleserviceSource[]): Promise<string[]> {
  const { missingTexts } = await import('#kernel/translations/wording')
  return sources.flatMap(({ name, teleservice }) =>
    Object.keys(teleservice.translations ?? {}).flatMap((language) => {
      const { missing, total } = missingTexts(teleservice, language)
      if (missing.length === 0) return []
      const file = `${name}/translations/${language}.json`
      return [`${file}: ${missing.length} of ${total} texts stay French: ${missing.join(', ')}`]
    })
  )
}
