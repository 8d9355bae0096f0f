import { test } from '@japa/runner'
import { AddressBook } from '#kernel/contracts/address_book'
import plugin from '#plugins/town_streets_address_book/plugin'
import { TownStreets } from '#plugins/town_streets_address_book/town_streets'
import * as clock from '#shared/clock'

const HERE = { postalCode: '14550' }

test.group('The streets of the demonstration towns', () => {
  test('are found by the beginnings of their words, with the number that was typed', async ({
    assert,
  }) => {
    const [found] = await new TownStreets().suggest('12 bis rue des l', HERE)
    assert.equal(found.label, '12bis Rue des Lilas 14550 Blainville')
    assert.deepEqual(found.address, {
      streetNumber: '12bis',
      streetName: 'Rue des Lilas',
      postalCode: '14550',
      city: 'Blainville',
      streetMatriculation: '0101',
      streetRivoliCode: '0480',
      cityInseeCode: '14076',
    })
  })

  test('come with those of the town first, five at most, and none for what is unknown', async ({
    assert,
  }) => {
    const book = new TownStreets()
    const towns = async (near: { postalCode: string }) =>
      (await book.suggest('rue du moulin', near)).map(({ address }) => address.city)
    assert.deepEqual(await towns(HERE), ['Blainville', 'Val-d’Exemple'])
    assert.deepEqual(await towns({ postalCode: '95000' }), ['Val-d’Exemple', 'Blainville'])
    assert.lengthOf(await book.suggest('rue'), 5)
    for (const unknown of ['place rouge', '…', '12 ']) {
      assert.deepEqual(await book.suggest(unknown), [])
    }
  })

  test('are a demo that serves the address book contract', async ({ assert }) => {
    assert.isTrue(plugin.demo)
    const book = plugin.create({}, { clock })
    assert.isTrue(book instanceof AddressBook)
    await assert.doesNotReject(() => book.check())
  })
})
