import { test } from '@japa/runner'
import { commonSigns, duplicateMarks, nameKey } from '#households/duplicate_signs'

const ADDRESS = {
  streetNumber: '12',
  streetName: 'Rue des Tilleuls',
  postalCode: '54360',
  city: 'Blainville',
}
const LEA = {
  kind: 'child',
  firstName: 'Léa',
  lastName: 'Martin',
  birthDate: '2018-05-04',
  email: null,
} as const
const CAMILLE = {
  kind: 'adult',
  firstName: 'Camille',
  lastName: 'Martin',
  email: 'Camille@courriel.test',
  mobilePhone: '0612345678',
} as const

test.group('What tells that two accounts are one family’s', () => {
  test('is one name and one birth date, however they are written', ({ assert }) => {
    const other = { ...LEA, firstName: 'MARTIN', lastName: 'lea' }
    const found = commonSigns({ address: null, people: [LEA] }, { address: null, people: [other] })
    assert.deepEqual(
      found.map(({ sign, first, second }) => [sign, first, second]),
      [['person', [LEA], [other]]]
    )
    const twin = { ...LEA, firstName: 'Lou' }
    const younger = { ...LEA, birthDate: '2020-01-02' }
    for (const person of [twin, younger]) {
      const signs = commonSigns(
        { address: null, people: [LEA] },
        { address: null, people: [person] }
      )
      assert.isEmpty(signs)
    }
  })

  test('is one e-mail, or one telephone of whichever kind', ({ assert }) => {
    const other = {
      kind: 'adult',
      firstName: 'Karim',
      lastName: 'Petit',
      email: 'camille@courriel.test',
      officePhone: '0612345678',
    } as const
    const signs = commonSigns(
      { address: null, people: [CAMILLE] },
      { address: null, people: [other] }
    )
    assert.deepEqual(
      signs.map(({ sign }) => sign),
      ['email', 'phone']
    )
  })

  test('is one family name at one address, but no address alone', ({ assert }) => {
    const home = { address: ADDRESS, people: [{ ...CAMILLE, email: null, mobilePhone: null }] }
    const written = { ...ADDRESS, streetName: 'RUE DES TILLEULS', city: 'Blainville-sur-l’Eau' }
    const namesake = { kind: 'adult', firstName: 'Paul', lastName: 'MARTIN', email: null } as const
    const neighbour = { ...namesake, lastName: 'Petit' }
    const signs = (person: typeof namesake | typeof neighbour) =>
      commonSigns(home, { address: written, people: [person] }).map(({ sign }) => sign)
    assert.deepEqual(signs(namesake), ['residence'])
    assert.isEmpty(signs(neighbour))
  })

  test('an outside adult and a child to be born without a first name tell nothing', ({
    assert,
  }) => {
    const people = [
      { ...CAMILLE, outside: true },
      { ...LEA, firstName: null, birthDate: '2030-01-01' },
    ]
    assert.isEmpty(duplicateMarks({ address: ADDRESS, people }))
    assert.equal(
      nameKey({ firstName: 'Jean-René', lastName: 'd’Églantine' }),
      'd eglantine jean rene'
    )
  })
})
