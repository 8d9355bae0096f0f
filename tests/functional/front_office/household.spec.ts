import { test } from '@japa/runner'
import Household from '#households/models/household'
import Individual from '#households/models/individual'
import Responsibility from '#households/models/responsibility'
import { useDatabase } from '#tests/support/databases'
import { aHousehold, aTown } from '#tests/support/world'
import type { Family } from '#tests/support/world/family'
import { CITIZEN_PASSWORD } from '#tests/support/world/household_builder'

test.group('Mon foyer', (group) => {
  useDatabase(group)

  test('shows the people, who answers for the children, and the address', async ({
    client,
    assert,
  }) => {
    const family = await aHousehold(await aTown())
      .withAdult('Karim', 'Petit')
      .withChild('Léa', { birthDate: '2018-05-04' })
    const response = await client.get('/compte').loginAs(family.account)

    response.assertStatus(200)
    for (const words of [
      'Karim Petit',
      'Léa Martin',
      'Née le 04/05/2018',
      'Camille Martin (tuteur légal)',
      'RUE DES TILLEULS',
    ]) {
      assert.include(response.text(), words)
    }
  })

  test('takes a child with its legal responsibles, and is « en cours » again', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const family = await aHousehold(town).withAdult('Karim', 'Petit')

    const response = await client
      .post('/compte/membres')
      .withCsrfToken()
      .loginAs(family.account)
      .form(
        child(family, {
          responsibilities: { [family.head.id]: 'mother', [family.adult('Karim').id]: 'father' },
        })
      )
      .redirects(0)

    response.assertStatus(303)
    const member = await town.run(() => Individual.query().where('kind', 'child').firstOrFail())
    const roles = await town.run(() => Responsibility.query().where('childId', member.id))
    assert.equal(member.birthDate, '2019-03-02')
    assert.sameMembers(
      roles.map(({ role }) => role),
      ['mother', 'father']
    )
    const household = await town.run(() => Household.query().firstOrFail())
    assert.equal(household.state, 'pending')
  })

  test('takes a child to be born, without first name, on a day to come', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const family = await aHousehold(town)
    const unborn = { firstName: '', sex: '', isUnborn: 'true', birthDate: '01/02/2099' }

    const response = await client
      .post('/compte/membres')
      .withCsrfToken()
      .loginAs(family.account)
      .form(child(family, unborn))
      .redirects(0)

    response.assertStatus(303)
    const member = await town.run(() => Individual.query().where('kind', 'child').firstOrFail())
    assert.isNull(member.firstName)
    assert.equal(member.birthDate, '2099-02-01')
  })

  test('refuses a child whom nobody answers for, and keeps what was typed', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const family = await aHousehold(town)
    const response = await client
      .post('/compte/membres')
      .withCsrfToken()
      .loginAs(family.account)
      .form(child(family, { responsibilities: { [family.head.id]: '' } }))

    response.assertStatus(422)
    assert.include(response.text(), 'Indiquez au moins une personne responsable')
    assert.include(response.text(), 'value="Inès"')
    assert.lengthOf(await town.run(() => Individual.query().where('kind', 'child')), 0)
  })

  test('does not take a responsible of another household', async ({ client }) => {
    const town = await aTown()
    const family = await aHousehold(town)
    const stranger = await aHousehold(town).headedBy('Nadia', 'Benali')
    const response = await client
      .post('/compte/membres')
      .withCsrfToken()
      .loginAs(family.account)
      .form(child(family, { responsibilities: { [stranger.head.id]: 'mother' } }))
    response.assertStatus(422)
  })

  test('refuses a change made on what somebody else has changed meanwhile', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const family = await aHousehold(town)
    const answers = {
      title: 'madam',
      firstName: 'Camille',
      lastName: 'Durand',
      email: family.account.email,
      mobilePhone: '0612345678',
    }
    const path = `/compte/membres/${family.head.id}`

    const first = await client
      .post(path)
      .withCsrfToken()
      .loginAs(family.account)
      .form({ ...answers, version: 1 })
      .redirects(0)
    first.assertStatus(303)
    const second = await client
      .post(path)
      .withCsrfToken()
      .loginAs(family.account)
      .form({ ...answers, lastName: 'Autre', version: 1 })

    second.assertStatus(409)
    assert.include(second.text(), 'value="Autre"')
    const head = await town.run(() => Individual.query().where('id', family.head.id).firstOrFail())
    assert.equal(head.lastName, 'Durand')
  })

  test('does not sign in with the e-mail address of another household', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const family = await aHousehold(town)
    const neighbour = await aHousehold(town).headedBy('Nadia', 'Benali')
    const before = family.account.email

    const response = await client
      .post(`/compte/membres/${family.head.id}`)
      .withCsrfToken()
      .loginAs(family.account)
      .form({
        type: 'adulte',
        title: 'madam',
        firstName: 'Camille',
        lastName: 'Martin',
        email: String(neighbour.account.email).toUpperCase(),
        mobilePhone: '06 12 34 56 78',
        currentPassword: CITIZEN_PASSWORD,
        version: family.head.version,
      })
    response.assertStatus(422)
    assert.include(response.text(), 'ne peut pas être utilisée')
    await town.run(async () => {
      assert.equal((await family.account.refresh()).email, before)
      assert.notEqual((await family.head.refresh()).email, neighbour.account.email)
    })
  })

  test('lets a member go, but neither its head nor the only responsible of a child', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const family = await aHousehold(town).withAdult('Karim', 'Petit').withChild('Léa')
    const remove = (id: string) =>
      client.delete(`/compte/membres/${id}`).withCsrfToken().loginAs(family.account).redirects(0)

    await remove(family.head.id)
    await remove(family.adult('Karim').id)

    const left = await town.run(() => Individual.query().whereNull('archivedAt'))
    assert.sameMembers(
      left.map(({ firstName }) => firstName),
      ['Camille', 'Léa']
    )
  })

  test('lets an adult live elsewhere, and tells where', async ({ client, assert }) => {
    const town = await aTown()
    const family = await aHousehold(town).withAdult('Karim', 'Petit')
    const { id } = family.adult('Karim')
    const save = async (address: object) => {
      const { version } = await town.run(() => Individual.findOrFail(id))
      return client
        .post(`/compte/membres/${id}`)
        .withCsrfToken()
        .loginAs(family.account)
        .form({
          type: 'adulte',
          version,
          title: 'mister',
          firstName: 'Karim',
          lastName: 'Petit',
          mobilePhone: '06 11 22 33 44',
          ...address,
        })
        .redirects(0)
    }
    const elsewhere = { streetName: 'Quai Sud', postalCode: '69002', city: 'Lyon' }

    const incomplete = await save({ address: { ...elsewhere, streetName: '' } })
    incomplete.assertStatus(422)
    assert.include(incomplete.text(), 'Saisissez la voie.')

    const saved = await save({ address: elsewhere })
    saved.assertStatus(303)
    const page = await client.get('/compte').loginAs(family.account)
    assert.include(page.text(), 'Habite à une autre adresse\u00a0: Quai Sud, 69002 Lyon')
    const form = await client.get(`/compte/membres/${id}`).loginAs(family.account)
    assert.include(form.text(), 'value="Quai Sud"')

    await save({ sameAddress: 'true', address: elsewhere })
    assert.isNull((await town.run(() => Individual.findOrFail(id))).address)
  })

  test('moves', async ({ client, assert }) => {
    const town = await aTown()
    const family = await aHousehold(town)
    const address = { streetName: 'Rue Neuve', postalCode: '54000', city: 'Nancy' }

    const wrong = await client
      .post('/compte/adresse')
      .withCsrfToken()
      .loginAs(family.account)
      .form({ address: { ...address, postalCode: '54' }, version: 1 })
    wrong.assertStatus(422)

    await client
      .post('/compte/adresse')
      .withCsrfToken()
      .loginAs(family.account)
      .form({ address, version: 1 })
    const household = await town.run(() => Household.query().firstOrFail())
    assert.deepEqual(household.address, address)
  })
})

function child(family: Family, answers: object) {
  return {
    type: 'enfant',
    firstName: 'Inès',
    lastName: 'Martin',
    birthDate: '02/03/2019',
    sex: 'female',
    responsibilities: { [family.head.id]: 'mother' },
    ...answers,
  }
}
