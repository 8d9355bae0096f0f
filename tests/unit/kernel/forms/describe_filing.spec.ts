import { test } from '@japa/runner'
import { compareFilings } from '#kernel/forms/compare_filings'
import { describeFiling, type DescribedRow } from '#kernel/forms/describe_filing'
import { completeFiling, resolveSample } from '#tests/unit/kernel/forms/sample_form'

const form = resolveSample()

function valuesOf(data: Record<string, unknown>): Record<string, string | null> {
  const rows = describeFiling(form, data, { audience: 'agent' }).flatMap((step) => step.rows)
  const leaves = (row: DescribedRow): [string, string | null][] =>
    [...(row.children ?? []), ...(row.items ?? []).flat()]
      .flatMap(leaves)
      .concat(
        row.children || row.items ? [] : [[row.path, row.value?.replaceAll('\u00a0', ' ') ?? null]]
      )
  return Object.fromEntries(rows.flatMap(leaves))
}

test.group('describe filing', () => {
  test('writes answers as a person reads them', ({ assert }) => {
    assert.deepInclude(valuesOf(completeFiling()), {
      'birthDate': '04/05/2018',
      'phone': '06 12 34 56 78',
      'school': 'Jules-Ferry',
      'days': 'Semaine – Lundi, Semaine – Mardi',
      'allergic': 'Non',
      'contacts.0.name': 'Martin',
      'contacts.0.link': 'Tante',
      'contacts.1.phone': '07 11 22 33 44',
      'home': '12 rue des Lilas\n33600 Pessac',
      'income': '1 234,50 €',
      'hours': '12,5',
      'account.iban': 'FR76 3000 6000 0112 3456 7890 189',
      'terms': 'Oui',
      'website': null,
    })
  })

  test('gives retired entries their label, and unknown ones their key', ({ assert }) => {
    assert.deepInclude(valuesOf({ school: 'zola', days: ['sunday', 'holiday'] }), {
      school: 'Zola',
      days: 'Dimanche, holiday',
    })
  })

  test('tells the answers of a group in the order in which they are asked', ({ assert }) => {
    const ordered = {
      ...form,
      ui: {
        ...form.ui,
        account: { 'ui:order': ['iban', '*'] },
        contacts: { items: { 'ui:order': ['*', 'name'] } },
      },
    }
    const names = (path: string) => {
      const rows = describeFiling(ordered, completeFiling(), { audience: 'agent' })
      const row = rows.flatMap((step) => step.rows).find(({ name }) => name === path)
      return (row?.children ?? row?.items?.[0] ?? []).map(({ name }) => name)
    }
    assert.equal(names('account')[0], 'iban')
    assert.isAbove(names('account').length, 1)
    assert.equal(names('contacts').at(-1), 'name')
  })

  test('leaves out what these answers do not show', ({ assert }) => {
    const values = valuesOf({ ...completeFiling(), allergic: false, protocol: 'PAI' })
    assert.notProperty(values, 'protocol')
    assert.notProperty(values, 'contacts.0.phone')
    assert.property(values, 'sport')
  })

  test('follows the steps, and shows citizens theirs', ({ assert }) => {
    const titles = (audience: 'citizen' | 'agent') =>
      describeFiling(form, {}, { audience }).map(({ title }) => title)
    assert.deepEqual(titles('agent'), ['Enfant', 'Famille', 'Ressources', 'Décision'])
    assert.deepEqual(titles('citizen'), ['Enfant', 'Famille', 'Ressources'])
  })

  test('marks what the form only shows', ({ assert }) => {
    const shown = {
      ...form,
      ui: { ...form.ui, lastName: { 'ui:readonly': true }, phone: { 'ui:widget': 'hidden' } },
    }
    const rows = describeFiling(shown, {}, { audience: 'agent' })[0].rows
    assert.isFalse(rows.find(({ name }) => name === 'lastName')?.editable)
    assert.isTrue(rows.find(({ name }) => name === 'birthDate')?.editable)
    assert.isUndefined(rows.find(({ name }) => name === 'phone'))
  })

  test('reads even a filing that is not valid', ({ assert }) => {
    assert.deepInclude(
      valuesOf({ birthDate: '30/02/2015', income: 'dix', contacts: 'x', home: 3 }),
      {
        birthDate: '30/02/2015',
        income: 'dix',
        home: null,
      }
    )
  })
})

test.group('compare filings', () => {
  test('says what was added, changed and removed, in words', ({ assert }) => {
    const before = completeFiling()
    const after = {
      ...before,
      lastName: 'Dupont',
      website: 'https://exemple.fr',
      hours: undefined,
      contacts: [{ name: 'Martin', isFamily: true, link: 'Oncle' }],
    }
    assert.deepEqual(
      compareFilings(form, before, after).map(({ label, kind, before: was, after: is }) => [
        label,
        kind,
        was,
        is,
      ]),
      [
        ['Nom de l’enfant', 'changed', 'Durand', 'Dupont'],
        ['Contacts 1 – Lien de parenté', 'changed', 'Tante', 'Oncle'],
        [
          'Contacts 2',
          'removed',
          'Nom\u00a0: Petit\u00a0; Membre de la famille\u00a0: Non\u00a0; Téléphone portable\u00a0: 07\u00a011\u00a022\u00a033\u00a044',
          null,
        ],
        ['Heures par semaine', 'removed', '12,5', null],
        ['Site', 'added', null, 'https://exemple.fr'],
      ]
    )
  })

  test('finds no change between equal filings', ({ assert }) => {
    assert.deepEqual(compareFilings(form, completeFiling(), completeFiling()), [])
  })
})
