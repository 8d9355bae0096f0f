import { runForAuthority } from '#authorities/tenancy'
import { forgetAuthorities } from '#authorities/queries/find_authority_by_host'
import Authority from '#authorities/models/authority'
import PlatformAdministrator from '#accounts/models/platform_administrator'
import { DEMO_PASSWORD, demoAdministrator } from '#database/demo/accounts'
import { demoAuthorities } from '#database/demo/authorities'
import { demoFamilies } from '#database/demo/families'
import { seedHousehold, type SeededFamily } from '#database/demo/seed_household'
import { seedRequests } from '#database/demo/seed_requests'
import { seedTown } from '#database/demo/seed_town'

/** Both demo towns, once: the first with its families and requests. */
export async function seedDemo(tell: (line: string) => void): Promise<void> {
  if (await Authority.query().first()) return

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
