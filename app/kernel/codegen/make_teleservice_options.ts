import string from '@adonisjs/core/helpers/string'
import { TELESERVICE_FAMILIES } from '#kernel/define_teleservice'

/** The options of `make:teleservice`, as typed. */
export interface MakeTeleserviceOptions {
  id: string
  family: string
  label?: string
  subject: string
  season: string
  access: string
  documents: string[]
  /** Of the npm package that it becomes; none for a folder of ours. */
  packageName?: string
}

const SUBJECTS = ['none', 'household', 'individual', 'adult', 'child']
const SEASONS = ['required', 'optional', 'none']
const ACCESSES = ['household', 'anyone']
const PACKAGE_NAME = /^(@[a-z0-9][a-z0-9._-]*\/)?[a-z0-9][a-z0-9._-]*$/

/** Every reason not to write the folder, as sentences for the developer. */
export function verifyOptions(
  options: MakeTeleserviceOptions,
  facts: { taken: boolean; documentTypes: string[] }
): string[] {
  const faults: string[] = []
  if (!/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(options.id)) {
    faults.push(`"${options.id}" is not in snake_case: write lower-case words joined by "_"`)
  }
  if (facts.taken) faults.push(`"${options.id}" is taken: choose another id`)
  if (options.packageName !== undefined && !PACKAGE_NAME.test(options.packageName)) {
    faults.push(`--package: "${options.packageName}" is no name for npm, such as @our-town/permits`)
  }
  const closed = [
    ['family', TELESERVICE_FAMILIES],
    ['subject', SUBJECTS],
    ['season', SEASONS],
    ['access', ACCESSES],
  ] as const
  for (const [name, choices] of closed) {
    if (!choices.some((choice) => choice === options[name])) {
      faults.push(`--${name}=${options[name]} is none of ${choices.join(', ')}`)
    }
  }
  if (options.access === 'anyone' && options.subject === 'household') {
    faults.push('--access=anyone has no household: choose another --subject')
  }
  for (const type of options.documents.filter((key) => !facts.documentTypes.includes(key))) {
    faults.push(`--documents: "${type}" is not in database/catalogue/document_types.json`)
  }
  return faults
}

/** What the stubs need. A child registered for a season is registered once in that season. */
export function stubState(options: MakeTeleserviceOptions) {
  const once = options.season === 'required' && options.subject !== 'none'
  const { id, packageName } = options
  return {
    ...options,
    label: (options.label ?? string.sentenceCase(id)).replaceAll("'", '’'),
    typeName: string.pascalCase(id),
    typeModule: packageName ? './form_data.js' : `#generated/form_data/${id}`,
    manifestModule: packageName ? './teleservice.js' : `#teleservices/${id}/teleservice`,
    subjectCall: `subject.${options.subject}(${once ? "{ once: 'per_season' }" : ''})`,
    documentKeys: options.documents.map((key) => `'${key}'`).join(', '),
    retentionMonths: options.season === 'none' ? 6 : 12,
  }
}

/** The folder of a package bears its name, without the scope. */
export function folderName({
  id,
  packageName,
}: Pick<MakeTeleserviceOptions, 'id' | 'packageName'>) {
  return packageName?.split('/').at(-1) ?? id
}
