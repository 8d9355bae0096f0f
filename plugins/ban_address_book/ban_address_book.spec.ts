import { test } from '@japa/runner'
import { E_ADDRESSES_UNAVAILABLE } from '#kernel/contracts/address_book'
import { BanAddressBook } from '#plugins/ban_address_book/ban_address_book'
import plugin from '#plugins/ban_address_book/plugin'
import { aGeocoder, feature, finds, says } from '#tests/support/geocoder'

const TEXT = '12 rue des lilas'

test.group('The national address base', () => {
  test('is asked while somebody types, and fills the address block with its codes', async ({
    assert,
  }) => {
    const { url, asked } = await aGeocoder()
    const suggestions = await new BanAddressBook({ url }).suggest(TEXT)
    assert.deepEqual(suggestions, [
      {
        label: '12 Rue des Lilas 14550 Blainville-sur-Orne',
        address: {
          streetNumber: '12',
          streetName: 'Rue des Lilas',
          postalCode: '14550',
          city: 'Blainville-sur-Orne',
          streetRivoliCode: '0480',
          cityInseeCode: '14076',
        },
      },
    ])
    assert.deepEqual(asked.map(Object.fromEntries as never), [
      { q: TEXT, autocomplete: '1', limit: '5' },
    ])
  })

  test('is asked about the town too, whose addresses come first and once', async ({ assert }) => {
    const geocoder = await aGeocoder()
    const elsewhere = feature({ label: '12 Rue des Lilas 75019 Paris', id: '75119_5678_00012' })
    geocoder.answer = (response) => {
      const isNear = geocoder.asked.at(-1)?.has('postcode')
      finds(...(isNear ? [feature()] : [elsewhere, feature()]))(response, undefined as never)
    }
    const book = new BanAddressBook({ url: geocoder.url })
    const suggestions = await book.suggest(TEXT, { postalCode: '14550' })
    assert.deepEqual(
      suggestions.map(({ label }) => label),
      ['12 Rue des Lilas 14550 Blainville-sur-Orne', '12 Rue des Lilas 75019 Paris']
    )
    assert.sameMembers(
      geocoder.asked.map((search) => search.get('postcode')),
      ['14550', null]
    )
  })

  test('keeps within the limits of the fields, as the post abbreviates', async ({ assert }) => {
    const { url } = await aGeocoder(
      finds(
        feature({
          housenumber: '12 bis',
          street: 'Avenue du Maréchal de Lattre de Tassigny',
          city: 'Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson',
        })
      )
    )
    const [{ address }] = await new BanAddressBook({ url }).suggest(TEXT)
    assert.equal(address.streetNumber, '12bis')
    assert.equal(address.streetName, 'AV du MAL de Lattre de Tassigny')
    assert.isAtMost(address.city.length, 32)
  })

  test('leaves out what is no address, and codes that are none', async ({ assert }) => {
    const { url } = await aGeocoder(
      finds(
        feature({ type: 'municipality', street: undefined, name: 'Blainville' }),
        feature({ postcode: '2A' }),
        feature({ city: 12 }),
        { type: 'Feature' },
        feature({
          label: 'Le Bas Chemin 14550 Blainville',
          type: 'locality',
          street: undefined,
          name: 'Le Bas Chemin',
          housenumber: undefined,
          id: '<script>',
          citycode: {},
        })
      )
    )
    const suggestions = await new BanAddressBook({ url }).suggest('bas chemin')
    assert.deepEqual(
      suggestions.map(({ address }) => address),
      [{ streetName: 'Le Bas Chemin', postalCode: '14550', city: 'Blainville-sur-Orne' }]
    )
  })

  for (const [what, answer] of [
    ['is broken', says(500, '{"code":500}')],
    ['is asked too much', says(429, '{"message":"Too many requests"}')],
    ['talks nonsense', says(200, '<html>')],
    ['answers something else', says(200, '{"results":[]}')],
    ['answers nothing', says(200, 'null')],
    ['says too much', says(200, JSON.stringify({ features: ['x'.repeat(300_000)] }))],
    ['points elsewhere', (response) => response.writeHead(302, { Location: '/' }).end()],
    ['hangs up', (response) => response.destroy()],
    ['is silent', () => {}],
    ['falls silent in the middle', (response) => response.writeHead(200).write('{"features":[')],
  ] satisfies [string, Parameters<typeof aGeocoder>[0]][]) {
    test(`is unavailable when it ${what}`, async ({ assert }) => {
      const { url } = await aGeocoder(answer)
      const book = new BanAddressBook({ url, timeout: 150 })
      for (const ask of [() => book.suggest(TEXT, { postalCode: '14550' }), () => book.check()]) {
        assert.instanceOf(await ask().catch((error) => error), E_ADDRESSES_UNAVAILABLE)
      }
    })
  }

  test('is checked by a search that always finds something', async ({ assert }) => {
    const geocoder = await aGeocoder()
    const book = new BanAddressBook({ url: geocoder.url })
    await book.check()
    geocoder.answer = finds()
    await assert.rejects(() => book.check(), E_ADDRESSES_UNAVAILABLE)
    const nobody = new BanAddressBook({ url: 'http://127.0.0.1:9/search' })
    await assert.rejects(() => nobody.check(), E_ADDRESSES_UNAVAILABLE)
    assert.isFalse(plugin.demo)
  })
})
