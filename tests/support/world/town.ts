import type Authority from '#authorities/models/authority'
import { runForAuthority } from '#authorities/tenancy'
import type Category from '#catalogue/models/category'

/** A town open for business: every teleservice on line, lists and document types as a new town finds them. */
export class Town {
  constructor(
    readonly authority: Authority,
    readonly host: string,
    readonly categories: ReadonlyMap<string, Category>
  ) {}

  /** Runs `work` as the application does for a visitor of this town; a query, which runs once it is awaited, is awaited inside. */
  run<T>(work: () => Promise<T>): Promise<T> {
    return runForAuthority(this.authority, async () => await work())
  }

  /** @param key a key of database/catalogue/categories.json, such as `school` */
  category(key: string): Category {
    const category = this.categories.get(key)
    if (!category) throw new Error(`No category « ${key} » in this town`)
    return category
  }
}
