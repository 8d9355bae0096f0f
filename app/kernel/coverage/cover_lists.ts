import type { ListSeedEntry, Teleservice } from '#kernel/define_teleservice'
import type { CatalogueEntry, CatalogueTeleservice } from '#kernel/coverage/catalogue'
import { fieldName, point, type CoveragePoint } from '#kernel/coverage/coverage_point'
import type { PlacedField } from '#kernel/coverage/place_fields'
import { referentialOf } from '#kernel/forms/choices'

/** Each parameter list: does its field draw from one, shown the same way, with the entries that are known? */
export function coverLists(
  { lists = {} }: CatalogueTeleservice,
  placed: PlacedField[],
  teleservice: Teleservice
): CoveragePoint[] {
  return Object.values(lists)
    .flat()
    .flatMap(({ name, multiple, entries }) => {
      const key = `list:${fieldName(name)}`
      const field = placed.find((one) => one.field.name === name)
      const referential = field?.schema && referentialOf(field.schema)
      const ours = referential ? teleservice.lists?.[referential] : undefined
      const display = multiple ? 'checkbox_tree' : 'dropdown'
      const isSame = !multiple || ours?.display === display
      return [
        point(key, ours !== undefined, 'a list that managers edit'),
        ...(ours ? [point(`${key}:display`, isSame, `display "${display}"`)] : []),
        ...(ours ? coverEntries(key, entries, ours.entries) : []),
      ]
    })
}

function coverEntries(
  parent: string,
  theirs: CatalogueEntry[],
  ours: ListSeedEntry[]
): CoveragePoint[] {
  return theirs.flatMap(({ key, children = [] }) => {
    const path = `${parent}:${key}`
    const entry = ours.find((one) => one.key === key)
    return [
      point(path, entry !== undefined, `the entry « ${key} »`),
      ...(entry ? coverEntries(path, children, entry.children ?? []) : []),
    ]
  })
}
