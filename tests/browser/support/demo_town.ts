import { forgetAuthorities } from '#authorities/queries/find_authority_by_host'
import { runForAuthority } from '#authorities/tenancy'
import Category from '#catalogue/models/category'
import { demoAuthorities } from '#database/demo/authorities'
import { seedTown } from '#database/demo/seed_town'
import { Town } from '#tests/support/world/town'

/**
 * The town of the demonstration with its schools, season, letters and agents,
 * without any family: the pages that tests see are those that visitors see.
 */
export async function aDemoTown(): Promise<Town> {
  const host = process.env.HOST ?? 'localhost'
  const authority = await seedTown({ ...demoAuthorities[0], hosts: [host] })
  forgetAuthorities()
  const categories = await runForAuthority(authority, () => Category.all())
  return new Town(authority, host, new Map(categories.map((category) => [category.key, category])))
}
