import { test } from '@japa/runner'
import CitizenAccount from '#accounts/models/citizen_account'
import OutboxMessage from '#authorities/models/outbox_message'
import Household from '#households/models/household'
import { useFreshBudgets } from '#tests/support/budgets'
import { useDatabase } from '#tests/support/databases'
import { aHousehold, aTown } from '#tests/support/world'

const ANSWERS = {
  title: 'madam',
  firstName: 'Élodie',
  lastName: 'D’Estienne',
  email: 'Elodie@Courriel.test',
  mobilePhone: '+33 6 12 34 56 78',
  address: { streetNumber: '4', streetName: 'Rue Haute', postalCode: '54360', city: 'Blainville' },
  password: 'trois-mots-et-demi',
  passwordConfirmation: 'trois-mots-et-demi',
  terms: 'true',
}

test.group('Creating an account', (group) => {
  useDatabase(group)
  useFreshBudgets(group)

  test('opens a household « en cours », signs in and mails the login', async ({
    client,
    assert,
  }) => {
    const town = await aTown()

    const response = await client
      .post('/compte/creation')
      .withCsrfToken()
      .form(ANSWERS)
      .redirects(0)

    response.assertStatus(303)
    response.assertHeader('location', '/compte')
    const account = await town.run(() => CitizenAccount.query().firstOrFail())
    const household = await town.run(() => Household.query().preload('individuals').firstOrFail())
    assert.equal(account.login, 'elodie.destienne')
    assert.equal(account.email, 'elodie@courriel.test')
    assert.equal(household.state, 'pending')
    assert.equal(household.individuals[0].mobilePhone, '0612345678')
    assert.isTrue(household.individuals[0].isHouseholdHead)

    const mail = await town.run(() => OutboxMessage.query().where('kind', 'mail').firstOrFail())
    assert.equal(mail.payload.to, 'elodie@courriel.test')
    assert.include(mail.payload.text, 'elodie.destienne')
  })

  test('gives a counter to the login of a namesake', async ({ client, assert }) => {
    const town = await aTown()
    await aHousehold(town).headedBy('Camille', 'Martin')

    await client
      .post('/compte/creation')
      .withCsrfToken()
      .form({ ...ANSWERS, firstName: 'Camille', lastName: 'Martin' })

    const logins = await town.run(() => CitizenAccount.query().orderBy('createdAt'))
    assert.sameMembers(
      logins.map(({ login }) => login),
      ['camille.martin', 'camille.martin2']
    )
  })

  test('comes back with what was typed, never the password, and says what is wrong', async ({
    client,
    assert,
  }) => {
    const town = await aTown()

    const response = await client
      .post('/compte/creation')
      .withCsrfToken()
      .form({
        ...ANSWERS,
        email: 'pas une adresse',
        mobilePhone: '',
        passwordConfirmation: 'autre chose',
      })

    response.assertStatus(422)
    assert.include(response.text(), 'Saisissez une adresse électronique valide')
    assert.include(response.text(), 'Saisissez au moins un numéro de téléphone')
    assert.include(response.text(), 'Les deux saisies ne sont pas identiques')
    assert.include(response.text(), 'value="pas une adresse"')
    assert.include(response.text(), 'value="Rue Haute"')
    assert.notInclude(response.text(), ANSWERS.password)
    assert.lengthOf(await town.run(() => Household.query()), 0)
  })

  test('refuses a password that is too simple', async ({ client, assert }) => {
    await aTown()
    const response = await client
      .post('/compte/creation')
      .withCsrfToken()
      .form({ ...ANSWERS, password: 'soleil', passwordConfirmation: 'soleil' })

    response.assertStatus(422)
    assert.include(response.text(), 'Ce mot de passe est trop simple')
  })

  test('refuses a password that anybody would try, or that is the person’s own name, and says why', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    for (const [password, reason] of [
      ['Motdepasse2026!', 'fait partie des plus courants'],
      ['Elodie-DEstienne', 'contient surtout votre nom'],
    ]) {
      const response = await client
        .post('/compte/creation')
        .withCsrfToken()
        .form({ ...ANSWERS, password, passwordConfirmation: password })
      response.assertStatus(422)
      assert.include(response.text(), reason)
      assert.include(response.text(), 'href="#champ-password"')
    }
    assert.lengthOf(await town.run(() => Household.query()), 0)
  })

  test('keeps the codes that an address book gave, and no other', async ({ client, assert }) => {
    const town = await aTown()
    const codes = { streetRivoliCode: '0410', cityInseeCode: '54076', streetMatriculation: '<b>' }
    await client
      .post('/compte/creation')
      .withCsrfToken()
      .form({ ...ANSWERS, address: { ...ANSWERS.address, ...codes } })
    const { address } = await town.run(() => Household.query().firstOrFail())
    assert.equal(address?.streetRivoliCode, '0410')
    assert.equal(address?.cityInseeCode, '54076')
    assert.isUndefined(address?.streetMatriculation)
  })

  test('refuses an address that has an account, creates nothing and warns its owner', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const family = await aHousehold(town)

    const response = await client
      .post('/compte/creation')
      .withCsrfToken()
      .form({ ...ANSWERS, email: family.account.email })

    response.assertStatus(422)
    assert.include(response.text(), 'ne peut pas être utilisée')
    assert.lengthOf(await town.run(() => Household.query()), 1)
    const mail = await town.run(() => OutboxMessage.query().where('kind', 'mail').firstOrFail())
    assert.equal(mail.payload.to, family.account.email)
  })

  test('answers hostile and empty posts with the page, not with a failure', async ({ client }) => {
    await aTown()
    const bodies = [
      {},
      {
        title: ['madam'],
        lastName: { first: 'x' },
        address: 'nulle part',
        email: [[]],
        password: [],
      },
      { ...ANSWERS, title: 'king', address: { postalCode: '00 00', streetName: 'x'.repeat(400) } },
    ]
    for (const body of bodies) {
      const response = await client.post('/compte/creation').withCsrfToken().json(body)
      response.assertStatus(422)
    }
  })
})
