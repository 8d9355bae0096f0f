import { runForAuthority } from '#authorities/tenancy'
import { forgetAuthorities } from '#authorities/queries/find_authority_by_host'
import Authority from '#authorities/models/authority'
import PlatformAdministrator from '#accounts/models/platform_administrator'
import { SyncTeleservices } from '#catalogue/actions/sync_teleservices'
import { catalogueSeeds } from '#database/catalogue/seeds'
import { DEMO_PASSWORD, demoAdministrator } from '#database/demo/accounts'
import { demoAuthorities } from '#database/demo/authorities'
import { demoFamilies } from '#database/demo/families'
import { seedHousehold, type SeededFamily } from '#database/demo/seed_household'
import { seedRequests } from '#database/demo/seed_requests'
import { seedTown } from '#database/demo/seed_town'

/** Both demo towns, once; later starts put teleservices that were added since on line. */
export async function seedDemo(tell: (line: string) => void): Promise<void> {
  const authorities = await Authority.all()
  if (authorities.length > 0) return putNewServicesOnLine(authorities)

  await PlatformAdministrator.create({ ...demoAdministrator, password: DEMO_PASSWORD })
  const [main, ...others] = demoAuthorities
  tell(`Création de la ville de démonstration « ${main.displayTitle} »…`)
  const town = await seedTown(main)
  await runForAuthority(town, async () => {
    const families: SeededFamily[] = []
    for (const family of demoFamilies) families.push(await seedHousehold(family))
    await seedRequests(families)
  })
  for (const other of others) {
    tell(`Création de la ville de démonstration « ${other.displayTitle} »…`)
    await seedTown(other)
  }
  forgetAuthorities()
}

async function putNewServicesOnLine(authorities: Authority[]): Promise<void> {
  for (const authority of authorities) {
    await runForAuthority(authority, () =>
      new SyncTeleservices(catalogueSeeds).handle({ activate: true })
    )
  }
}
