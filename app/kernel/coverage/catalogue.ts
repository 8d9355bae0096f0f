import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** What is known of a service that towns offered before: a file of the catalogue. */
export interface CatalogueTeleservice {
  subject: string
  withoutAccount: boolean
  season: boolean
  /** `filingDelay`: months before a finished request is archived. */
  settings?: { filingDelay?: string }
  /** `standard` steps are common to all services. */
  steps: { name: string; standard?: boolean; optional?: boolean }[]
  fields: CatalogueField[]
  /** For which answers of a field its conditions hold. */
  conditionRules?: ConditionRule[]
  /** Parameter lists as delivered and as one town filled them. */
  lists?: Record<string, CatalogueList[]>
}

export interface CatalogueField {
  /** `UrgencyPhone`, unique in its group. */
  name: string
  required: boolean
  /** `xs:date`, `cvq:AddressType`, `enum:…`, `object:…` with `fields`. */
  type: string
  /** `unbounded`: several answers. */
  maxOccurs?: string
  default?: string
  enum?: { value: string }[]
  fields?: CatalogueField[]
  step?: string
  backOfficeOnly?: boolean
  maxLength?: string
  minInclusive?: string
  maxInclusive?: string
  conditions?: FieldRole[]
}

/** `trigger`: its answer decides; `filled`: shown while the condition holds; `unfilled`: while it does not. */
export interface FieldRole {
  condition: string
  role: 'trigger' | 'filled' | 'unfilled'
  required?: string
}

export interface ConditionRule {
  trigger: string
  equals?: string[]
  byCondition?: Record<string, string[]>
  youngerThanYears?: number
}

export interface CatalogueList {
  name: string
  multiple: boolean
  entries: CatalogueEntry[]
}

export interface CatalogueEntry {
  key: string
  children?: CatalogueEntry[]
}

export interface Catalogue {
  /** By id of the teleservice: the file's name with underscores. */
  teleservices: Map<string, CatalogueTeleservice>
  /** The answers of the types that several services share, by type: `cvq:SectionType`. */
  choices: ReadonlyMap<string, string[]>
}

/**
 * Reads `<directory>/*.json`, and `common-types.json` beside that folder.
 *
 * @param directory absolute path
 */
export async function readCatalogue(directory: string): Promise<Catalogue> {
  const names = existsSync(directory) ? await readdir(directory) : []
  const files = names.filter((name) => name.endsWith('.json')).sort()
  const teleservices = await Promise.all(
    files.map(async (name) => {
      const facts = await readJson<CatalogueTeleservice>(join(directory, name))
      return [name.replace(/\.json$/, '').replaceAll('-', '_'), facts] as const
    })
  )
  const types = await readJson<Record<string, CommonType>>(
    join(dirname(directory), 'common-types.json')
  ).catch(() => ({}))
  const choices = Object.entries(types).flatMap(([name, { enum: values }]) =>
    values ? [[`cvq:${name}`, values.map(({ value }) => value)] as const] : []
  )
  return { teleservices: new Map(teleservices), choices: new Map(choices) }
}

interface CommonType {
  enum?: { value: string }[]
}

async function readJson<T>(path: string): Promise<T> {
  return JSON.parse(await readFile(path, 'utf8'))
}
