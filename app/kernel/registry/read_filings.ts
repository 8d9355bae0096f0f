import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Filing, Problem } from '#kernel/registry/teleservice_source'

/**
 * Reads `filings/*.json` of a teleservice, in the order of their names.
 *
 * @param name the teleservice's folder, under which problems are filed
 * @param directory absolute path of that folder
 */
export async function readFilings(
  name: string,
  directory: string
): Promise<{ filings: Filing[]; problems: Problem[] }> {
  const filings: Filing[] = []
  const problems: Problem[] = []
  for (const file of await filingFiles(directory)) {
    const problem = (message: string) => problems.push({ teleservice: name, file, message })
    try {
      const filing: unknown = JSON.parse(await readFile(join(directory, file), 'utf8'))
      if (isFiling(filing)) filings.push({ ...filing, file })
      else problem('is not a filing: write { "title", "valid", "errors" when invalid, "data" }')
    } catch (error) {
      problem(`is not JSON: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  return { filings, problems }
}

async function filingFiles(directory: string): Promise<string[]> {
  const entries = await readdir(join(directory, 'filings')).catch(() => [])
  return entries
    .filter((entry) => entry.endsWith('.json'))
    .sort()
    .map((entry) => `filings/${entry}`)
}

function isFiling(value: unknown): value is Omit<Filing, 'file'> {
  if (typeof value !== 'object' || value === null) return false
  const { title, valid, data, errors } = value as Partial<Filing>
  return (
    typeof title === 'string' &&
    typeof valid === 'boolean' &&
    typeof data === 'object' &&
    data !== null &&
    (errors === undefined || Array.isArray(errors))
  )
}
