import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { ListEntryView, ListView } from '#kernel/forms/list_view'
import type ParameterEntry from '#catalogue/models/parameter_entry'
import LeisureCentre from '#catalogue/models/leisure_centre'
import ParameterList from '#catalogue/models/parameter_list'
import School from '#catalogue/models/school'

/** The lists that a teleservice's form may name: its own, and the town's schools and leisure centres. */
export async function listViews(
  teleserviceId: string,
  trx?: TransactionClientContract
): Promise<ListView[]> {
  const lists = await ParameterList.query({ client: trx })
    .where('teleservice_id', teleserviceId)
    .preload('entries', (entries) => entries.orderBy('position'))

  return [
    ...lists.map((list) => ({
      key: list.key,
      label: list.label,
      display: list.display,
      entries: tree(list.entries, null),
    })),
    placeList('schools', 'Écoles', await School.query({ client: trx }).orderBy('name')),
    placeList(
      'leisure_centres',
      'Centres de loisirs',
      await LeisureCentre.query({ client: trx }).orderBy('name')
    ),
  ]
}

function tree(entries: ParameterEntry[], parentId: string | null): ListEntryView[] {
  return entries
    .filter((entry) => entry.parentId === parentId)
    .map((entry) => ({
      key: entry.key,
      label: entry.label,
      ...(entry.message ? { message: entry.message } : {}),
      retired: entry.retiredAt !== null,
      children: tree(entries, entry.id),
    }))
}

function placeList(key: string, label: string, places: (School | LeisureCentre)[]): ListView {
  return {
    key,
    label,
    display: 'dropdown',
    entries: places.map((place) => ({
      key: place.key,
      label: place.name,
      retired: !place.active,
      children: [],
    })),
  }
}
