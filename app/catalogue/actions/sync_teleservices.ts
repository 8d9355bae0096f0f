import app from '@adonisjs/core/services/app'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Teleservice } from '#kernel/define_teleservice'
import { TeleserviceRegistry } from '#kernel/registry/teleservice_registry'
import { currentAuthority } from '#authorities/tenancy'
import type { CatalogueSeeds } from '#catalogue/catalogue_seeds'
import { syncLists } from '#catalogue/actions/sync_lists'
import Category from '#catalogue/models/category'
import DisplayGroup from '#catalogue/models/display_group'
import DocumentRequirement from '#catalogue/models/document_requirement'
import DocumentType from '#catalogue/models/document_type'
import TeleserviceSetting from '#catalogue/models/teleservice_setting'

/**
 * Gives the current authority what the installed teleservices need and it lacks:
 * categories, display groups, document types, settings, lists, requirements.
 * What a manager has edited is never overwritten, so it may run at each deployment.
 */
export class SyncTeleservices {
  constructor(private seeds: CatalogueSeeds) {}

  async handle({ activate = false }: { activate?: boolean } = {}): Promise<void> {
    const registry = await app.container.make(TeleserviceRegistry)
    await db.transaction(async (trx) => {
      await syncDocumentTypes(this.seeds, trx)
      await syncCategories(this.seeds, trx)
      await syncDisplayGroups(this.seeds, trx)
      for (const teleservice of registry.all()) {
        await this.#sync(teleservice, activate, trx)
      }
    })
  }

  async #sync(teleservice: Teleservice, activate: boolean, trx: TransactionClientContract) {
    const known = await TeleserviceSetting.query({ client: trx })
      .where('teleservice_id', teleservice.id)
      .first()
    await syncLists(teleservice, trx)
    if (known) return

    const { categories, displayGroups } = this.seeds
    const category = categories.find(({ families }) => families.includes(teleservice.family))
    const group = displayGroups.find(({ families }) => families.includes(teleservice.family))
    const setting = new TeleserviceSetting()
    setting.merge({
      teleserviceId: teleservice.id,
      active: activate,
      categoryId: category ? await idOf(Category, category.key, trx) : null,
      displayGroupId: group ? await idOf(DisplayGroup, group.key, trx) : null,
      maxProcessingDays: teleservice.defaults.maxProcessingDays,
      alertDaysBefore: teleservice.defaults.alertDaysBefore,
      allowsSeveral: false,
      version: 1,
    })
    await setting.useTransaction(trx).save()
    await insertRequirements(teleservice, trx)
  }
}

async function idOf(
  model: typeof Category | typeof DisplayGroup,
  key: string,
  trx: TransactionClientContract
): Promise<string | null> {
  return (await model.query({ client: trx }).where('key', key).first())?.id ?? null
}

async function insertRequirements(teleservice: Teleservice, trx: TransactionClientContract) {
  for (const [position, need] of (teleservice.documents ?? []).entries()) {
    const row = new DocumentRequirement()
    row.merge({
      teleserviceId: teleservice.id,
      documentTypeKey: need.type,
      required: need.required,
      position,
    })
    await row.useTransaction(trx).save()
  }
}

async function syncDocumentTypes(
  { documentTypes }: CatalogueSeeds,
  trx: TransactionClientContract
) {
  const known = new Set((await DocumentType.query({ client: trx })).map(({ key }) => key))
  for (const seed of documentTypes.filter(({ key }) => !known.has(key))) {
    await new DocumentType().merge(seed).useTransaction(trx).save()
  }
}

async function syncCategories({ categories }: CatalogueSeeds, trx: TransactionClientContract) {
  const known = new Set((await Category.query({ client: trx })).map(({ key }) => key))
  for (const seed of categories.filter(({ key }) => !known.has(key))) {
    const category = new Category()
    category.merge({
      key: seed.key,
      name: seed.label,
      primaryEmail: currentAuthority().adminEmail,
      otherEmails: [],
    })
    await category.useTransaction(trx).save()
  }
}

/** Icons of the display groups, from the icon set of the pages. */
const ICONS: Record<string, string> = {
  school: 'school',
  civil_status: 'file-text',
  social: 'heart-handshake',
  environment: 'leaf',
  elections: 'vote',
  security: 'shield',
  leisure: 'music',
  culture: 'book-open',
  technical: 'wrench',
  urban_planning: 'building',
}

async function syncDisplayGroups(
  { displayGroups }: CatalogueSeeds,
  trx: TransactionClientContract
) {
  const known = new Set((await DisplayGroup.query({ client: trx })).map(({ key }) => key))
  for (const [position, seed] of displayGroups.entries()) {
    if (known.has(seed.key)) continue
    const group = new DisplayGroup()
    group.merge({ key: seed.key, label: seed.label, icon: ICONS[seed.key] ?? null, position })
    await group.useTransaction(trx).save()
  }
}
