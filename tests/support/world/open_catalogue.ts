import app from '@adonisjs/core/services/app'
import { categories, displayGroups, documentTypes, type FamilyGroupSeed } from '#database/catalogue/seeds'
import type { Teleservice, TeleserviceFamily } from '#kernel/define_teleservice'
import { TeleserviceRegistry } from '#kernel/registry/teleservice_registry'
import Category from '#catalogue/models/category'
import DisplayGroup from '#catalogue/models/display_group'
import DocumentRequirement from '#catalogue/models/document_requirement'
import DocumentType from '#catalogue/models/document_type'
import ParameterEntry from '#catalogue/models/parameter_entry'
import ParameterList from '#catalogue/models/parameter_list'
import Season from '#catalogue/models/season'
import TeleserviceSetting from '#catalogue/models/teleservice_setting'

/** Puts every teleservice on line in the current town, with its lists, documents and a season that is open today. */
export async function openCatalogue(): Promise<Map<string, Category>> {
  const registry = await app.container.make(TeleserviceRegistry)
  const byKey = await createCategories()
  const groups = await createGroups()
  await DocumentType.createMany(documentTypes)

  for (const teleservice of registry.all()) {
    await TeleserviceSetting.create({
      teleserviceId: teleservice.id,
      active: true,
      categoryId: byKey.get(keyFor(categories, teleservice.family))?.id ?? null,
      displayGroupId: groups.get(keyFor(displayGroups, teleservice.family))?.id ?? null,
      allowsSeveral: false,
    })
    await createLists(teleservice)
    await createRequirements(teleservice)
    if (teleservice.season !== 'none') await createSeason(teleservice)
  }
  return byKey
}

async function createCategories(): Promise<Map<string, Category>> {
  const rows = await Category.createMany(
    categories.map(({ key, label }) => ({ key, name: label, primaryEmail: `${key}@blainville.test`, otherEmails: [] }))
  )
  return new Map(rows.map((row) => [row.key, row]))
}

async function createGroups(): Promise<Map<string, DisplayGroup>> {
  const rows = await DisplayGroup.createMany(
    displayGroups.map(({ key, label }, position) => ({ key, label, icon: null, position }))
  )
  return new Map(rows.map((row) => [row.key, row]))
}

function keyFor(seeds: FamilyGroupSeed[], family: TeleserviceFamily): string {
  return seeds.find(({ families }) => families.includes(family))?.key ?? ''
}

async function createLists({ id, lists = {} }: Teleservice) {
  for (const [key, seed] of Object.entries(lists)) {
    const list = await ParameterList.create({ teleserviceId: id, key, label: seed.label, display: seed.display })
    let position = 0
    for (const entry of seed.entries) {
      const parent = await createEntry(list.id, null, entry, position++)
      for (const child of entry.children ?? []) await createEntry(list.id, parent.id, child, position++)
    }
  }
}

function createEntry(
  listId: string,
  parentId: string | null,
  { key, label, message = null as string | null | undefined }: { key: string; label: string; message?: string },
  position: number
) {
  return ParameterEntry.create({ listId, parentId, key, label, message: message ?? null, position, retiredAt: null })
}

async function createRequirements({ id, documents = [] }: Teleservice) {
  await DocumentRequirement.createMany(
    documents.map(({ type, required }, position) => ({ teleserviceId: id, documentTypeKey: type, required, position }))
  )
}

function createSeason({ id }: Teleservice) {
  return Season.create({
    teleserviceId: id,
    label: 'Année scolaire 2099-2100',
    registrationStartsOn: '2020-01-01',
    registrationEndsOn: '2098-12-31',
    validationStartsOn: null,
    effectStartsOn: '2099-09-01',
    effectEndsOn: '2100-07-05',
  })
}
