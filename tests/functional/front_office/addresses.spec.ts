import limiter from '@adonisjs/limiter/services/main'
import { type ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { withoutCodes } from '#households/address_codes'
import { BanAddressBook } from '#plugins/ban_address_book/ban_address_book'
import { useAddressBook } from '#tests/support/address_book'
import { useDatabase } from '#tests/support/databases'
import { aGeocoder, feature, finds, says } from '#tests/support/geocoder'
import { aHousehold, aTown } from '#tests/support/world'

const DOWN = 'La recherche d’adresse ne répond pas : saisissez l’adresse vous-même.'

test.group('Addresses that are searched for', (group) => {
  useDatabase(group)
  const choose = useAddressBook(group)
  group.each.setup(() => limiter.clear(['memory']))

  test('come from the address book through the town, which the browser alone talks to', async ({
    client,
    assert,
  }) => {
    const geocoder = await aGeocoder()
    choose(new BanAddressBook({ url: geocoder.url }))
    const town = await aTown()
    const answer = await search(client, '12 rue des lilas')
    answer.assertStatus(200)
    assert.equal(answer.body()[0].address.streetName, 'Rue des Lilas')
    assert.equal(answer.header('cache-control'), 'no-store')
    assert.include(
      geocoder.asked.map((asked) => asked.get('postcode')),
      town.authority.postalCode
    )
    const page = await client.get('/compte/creation')
    assert.include(String(page.header('content-security-policy')), "connect-src 'self'")
    assert.notInclude(page.text(), geocoder.url)
  })

  test('are asked for once when several people look for them, and never from three letters down', async ({
    client,
    assert,
  }) => {
    const geocoder = await aGeocoder()
    choose(new BanAddressBook({ url: geocoder.url }))
    await aTown()
    for (const text of ['12 rue des lilas', '12 Rue des LILAS ']) await search(client, text)
    assert.lengthOf(geocoder.asked, 2, 'once near, once everywhere')
    for (const text of ['', ' 12 ', 'ab']) {
      assert.deepEqual((await search(client, text)).body(), [])
    }
    assert.deepEqual((await client.get('/adresses?q[]=a&q[]=b')).body(), [])
    assert.lengthOf(geocoder.asked, 2)
  })

  test('keep the number of a house that the book does not know yet', async ({ client, assert }) => {
    const street = {
      type: 'street',
      housenumber: undefined,
      label: 'Rue des Lilas 14550 Blainville',
    }
    const { url } = await aGeocoder(finds(feature(street)))
    choose(new BanAddressBook({ url }))
    await aTown()
    const [{ label, address }] = (await search(client, '152 bis, rue des lilas')).body()
    assert.equal(label, '152 bis Rue des Lilas 14550 Blainville')
    assert.equal(address.streetNumber, '152bi')
  })

  test('are typed by hand when the book is down, and found again when it is back', async ({
    client,
    assert,
  }) => {
    const geocoder = await aGeocoder(says(500, ''))
    choose(new BanAddressBook({ url: geocoder.url, timeout: 200 }))
    await aTown()
    for (const answer of [says(500, ''), says(200, '<html>'), () => {}]) {
      geocoder.answer = answer
      const down = await search(client, '12 rue des lilas')
      down.assertStatus(503)
      assert.equal(down.body().message.replaceAll('\u00a0', ' '), DOWN)
    }
    geocoder.answer = finds(feature())
    const back = await search(client, '12 rue des lilas')
    back.assertStatus(200)
  })

  test('are not for a machine that copies the book', async ({ client, assert }) => {
    const { url } = await aGeocoder()
    choose(new BanAddressBook({ url }))
    await aTown()
    for (let asked = 0; asked < 120; asked++) (await search(client, 'rue')).assertStatus(200)
    const refused = await search(client, 'rue')
    refused.assertStatus(429)
    assert.isAbove(Number(refused.header('retry-after')), 0)
  })

  test('are offered above the fields of an address, in the demonstration too', async ({
    client,
    assert,
  }) => {
    await aTown()
    const page = (await client.get('/compte/creation')).text()
    assert.include(page, '<meta name="address-search" content="/adresses">')
    assert.include(page, '<address-search data-street="address[streetName]"')
    const [found] = (await search(client, 'quai de l orne')).body()
    assert.equal(found.address.streetMatriculation, '0106')
  })

  test('bring codes, which go when the street is typed otherwise, even without script', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const { account, household } = await aHousehold(town)
    const codes = { streetRivoliCode: '0410', cityInseeCode: '14076' }
    const street = { streetName: 'RUE HAUTE', postalCode: '14550', city: 'BLAINVILLE' }
    const move = async (address: object) => {
      await household.refresh()
      await client
        .post('/compte/adresse')
        .withCsrfToken()
        .loginAs(account)
        .form({ address, version: household.version })
        .redirects(0)
      return (await household.refresh()).address
    }
    await town.run(async () => {
      assert.deepEqual(await move({ ...street, ...codes }), { ...street, ...codes })
      assert.deepEqual(await move({ ...street, streetNumber: '4', ...codes }), {
        ...street,
        streetNumber: '4',
        ...codes,
      })
      const other = { ...street, streetName: 'RUE BASSE' }
      assert.deepEqual(await move({ ...other, ...codes }), other)
      const chosen = { ...street, streetRivoliCode: '0999', cityInseeCode: '14076' }
      assert.deepEqual(await move(chosen), chosen)
      assert.deepEqual(household.address && withoutCodes(household.address), street)
    })
  })
})

function search(client: ApiClient, text: string) {
  return client.get('/adresses').qs({ q: text })
}
