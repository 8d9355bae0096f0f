import type { Teleservice } from '#kernel/define_teleservice'
import type { Catalogue } from '#kernel/coverage/catalogue'
import { coverConditions } from '#kernel/coverage/cover_conditions'
import { coverFields } from '#kernel/coverage/cover_fields'
import { coverIdentity } from '#kernel/coverage/cover_identity'
import { coverLists } from '#kernel/coverage/cover_lists'
import type { CoveragePoint } from '#kernel/coverage/coverage_point'
import { placeFields } from '#kernel/coverage/place_fields'
import { expandSchema } from '#kernel/forms/expand_schema'

/** Why a teleservice does without some facts of the catalogue, by key: its `coverage.json`. */
export type CoverageReasons = Record<string, string>

export interface Coverage {
  /** How many facts the catalogue has, and how many of them the teleservice has. */
  total: number
  met: number
  /** Left out on purpose. */
  explained: { key: string; reason: string }[]
  /** Left out, and nobody says why. */
  missing: CoveragePoint[]
  /** Reasons for what is there, or for what the catalogue does not know. */
  stale: string[]
}

/**
 * Compares a teleservice with its file of the catalogue, fact by fact.
 *
 * @returns null when the catalogue does not know it
 */
export function coverageOf(
  teleservice: Teleservice,
  catalogue: Catalogue,
  reasons: CoverageReasons
): Coverage | null {
  const facts = catalogue.teleservices.get(teleservice.id)
  if (!facts) return null

  const schema = expandSchema(teleservice.form.schema)
  const placed = placeFields(facts.fields, schema)
  const points = unique([
    ...coverIdentity(facts, teleservice),
    ...coverFields(placed, teleservice, catalogue),
    ...coverConditions(facts, placed, schema),
    ...coverLists(facts, placed, teleservice),
  ])
  const unmet = points.filter(({ isMet }) => !isMet)
  const keys = Object.keys(reasons)
  return {
    total: points.length,
    met: points.length - unmet.length,
    explained: keys
      .filter((key) => unmet.some((point) => covers(key, point)))
      .map((key) => ({ key, reason: reasons[key] })),
    missing: unmet.filter((point) => !keys.some((key) => covers(key, point))),
    stale: keys.filter((key) => !unmet.some((point) => covers(key, point))),
  }
}

/** A reason given for a field stands for all that is inside it. */
function covers(key: string, point: CoveragePoint): boolean {
  return point.key === key || ['.', ':', '[].'].some((mark) => point.key.startsWith(key + mark))
}

/** A list that is delivered and that a town filled is one list: it is missing once. */
function unique(points: CoveragePoint[]): CoveragePoint[] {
  return [...new Map(points.map((point) => [`${point.key} ${point.expected}`, point])).values()]
}
