import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Problem } from '#kernel/registry/teleservice_source'
import type { TeleserviceTranslation } from '#kernel/translations/teleservice_translation'

/**
 * Reads `translations/<language>.json` of a teleservice, in the order of their names. What they
 * say is for the boot checks to judge.
 *
 * @param name the teleservice's folder, under which problems are filed
 * @param directory absolute path of that folder
 */
export async function readTranslations(
  name: string,
  directory: string
): Promise<{ translations: Record<string, TeleserviceTranslation>; problems: Problem[] }> {
  const translations: Record<string, TeleserviceTranslation> = {}
  const problems: Problem[] = []
  const entries = await readdir(join(directory, 'translations')).catch(() => [])
  for (const entry of entries.filter((one) => one.endsWith('.json')).sort()) {
    const file = `translations/${entry}`
    const problem = (message: string) => problems.push({ teleservice: name, file, message })
    try {
      const texts: unknown = JSON.parse(await readFile(join(directory, file), 'utf8'))
      if (typeof texts === 'object' && texts !== null && !Array.isArray(texts)) {
        translations[entry.slice(0, -'.json'.length)] = texts
      } else problem('is not a translation: write { "label", "steps", "fields"… }')
    } catch (error) {
      problem(`is not JSON: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  return { translations, problems }
}
