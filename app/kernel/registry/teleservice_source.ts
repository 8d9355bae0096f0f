import type { Teleservice } from '#kernel/define_teleservice'
import type { RequestTransition } from '#kernel/transitions'
import type { SchemaFiles } from '#kernel/registry/schema_files'

/** A teleservice with what stands beside its manifest, as the boot checks look at it. */
export interface TeleserviceSource {
  /** The folder's name, or the name of the npm package: what problems are filed under. */
  name: string
  /** Whether it stands in `teleservices/`, where the folder's name must be the id. */
  local: boolean
  teleservice: Teleservice
  filings: Filing[]
  schemaFiles?: SchemaFiles
}

/** A named sample of `filings/*.json`, which says whether it is valid and, if not, why. */
export interface Filing {
  /** Path inside the teleservice's folder, `filings/valid.json`. */
  file: string
  title: string
  valid: boolean
  /** Exact paths of the errors that an invalid filing gives, in any order. */
  errors?: string[]
  /** Of answers that the schema takes: the transition whose `check` refuses them, at these paths. */
  refusedAt?: RequestTransition
  /** The revision it was filed under, when earlier than the current one: it must upgrade. */
  revision?: number
  data: Record<string, unknown>
  /** Keys of the document types that come with it. */
  documents?: string[]
}

/** Something wrong in a teleservice, said so that its developer knows what to mend. */
export interface Problem {
  teleservice: string
  /** Path inside the teleservice's folder. */
  file: string
  field?: string
  message: string
}

/** `birth_details/schema.json, field "copies": has no title…` */
export function formatProblem(problem: Problem): string {
  const field = problem.field ? `, field "${problem.field}"` : ''
  return `${problem.teleservice}/${problem.file}${field}: ${problem.message}`
}
