import { freezeClock, now } from '#shared/clock'
import { runForAuthority } from '#authorities/tenancy'
import { forgetAuthorities } from '#authorities/queries/find_authority_by_host'
import Authority from '#authorities/models/authority'
import PlatformAdministrator from '#accounts/models/platform_administrator'
import { DEMO_PASSWORD, demoAdministrator } from '#database/demo/accounts'
import { demoAuthorities, type DemoAuthority } from '#database/demo/authorities'
import { doubleFamilies, findDoubles } from '#database/demo/doubles'
import { demoFamilies } from '#database/demo/families'
import { NEIGHBOURS, neighbour } from '#database/demo/neighbours'
import { putServicesOnLine } from '#database/demo/put_services_on_line'
import { accountRequests } from '#database/demo/account_requests'
import { handicapRequests } from '#database/demo/handicap_requests'
import { occupationRequests } from '#database/demo/occupation_requests'
import { demoRequests } from '#database/demo/requests'
import { secondTownFamilies, secondTownRequests } from '#database/demo/second_town'
import { declareHoliday, seedColleagues } from '#database/demo/seed_colleagues'
import { seedHouseholds } from '#database/demo/seed_household'
import { seedMessages } from '#database/demo/seed_messages'
import { seedRequests } from '#database/demo/seed_requests'
import { seedTown } from '#database/demo/seed_town'
import { townLife } from '#database/demo/town_life'

/** Both demo towns, once; later starts put teleservices that were added since on line. */
export async function seedDemo(tell: (line: string) => void): Promise<void> {
  const authorities = await Authority.all()
  if (authorities.length > 0) return putNewServicesOnLine(authorities)

  await PlatformAdministrator.create({ ...demoAdministrator, password: DEMO_PASSWORD })
  const [main, ...others] = demoAuthorities
  tell(`Création de la ville de démonstration « ${main.displayTitle} »…`)
  const town = await seedTown(main)
  await runForAuthority(town, () => seedTownLife(main))
  for (const other of others) {
    tell(`Création de la ville de démonstration « ${other.displayTitle} »…`)
    await runForAuthority(await seedTown(other), async () => {
      await seedRequests(await seedHouseholds(secondTownFamilies()), secondTownRequests)
    })
  }
  forgetAuthorities()
}

/** The families that the demo shows, their neighbours, and what they asked of the town in the last months. */
async function seedTownLife({ postalCode, displayTitle }: DemoAuthority): Promise<void> {
  const place = { postalCode, city: displayTitle.toUpperCase() }
  const neighbours = Array.from({ length: NEIGHBOURS }, (_, n) => neighbour(n, place))
  const start = now()
  freezeClock(start.minus({ months: 6 }).toISO())
  const families = [
    ...(await seedHouseholds(demoFamilies, DEMO_PASSWORD)),
    ...(await seedHouseholds(neighbours)),
    // Last: what the families ask for names them by their place.
    ...(await seedHouseholds(doubleFamilies)),
  ]
  freezeClock(null)
  await findDoubles(families)

  await seedMessages()
  await seedColleagues()
  await seedRequests(
    families,
    [
      ...demoRequests,
      ...accountRequests,
      ...occupationRequests,
      ...handicapRequests,
      ...townLife(neighbours, demoFamilies.length),
    ],
    new Set(demoRequests)
  )
  await declareHoliday()
}

async function putNewServicesOnLine(authorities: Authority[]): Promise<void> {
  for (const authority of authorities) await runForAuthority(authority, putServicesOnLine)
}
