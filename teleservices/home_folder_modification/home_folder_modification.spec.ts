import { test } from '@japa/runner'
import { sampleHousehold, samplePrefill } from '#kernel/registry/sample_views'
import teleservice from '#teleservices/home_folder_modification/teleservice'

test.group('Modification de compte', () => {
  test('changes the account of who files it', ({ assert }) => {
    assert.equal(teleservice.household?.effect, 'changes')
    assert.equal(teleservice.access, 'household')
    assert.equal(teleservice.subject.kind, 'none')
  })

  test('starts from the whole family, each person by his own identifier', ({ assert }) => {
    const answers = teleservice.prefill?.(samplePrefill())
    const [adult] = sampleHousehold.family.adults
    const [child] = sampleHousehold.family.children
    assert.equal(answers?.head, adult.key)
    assert.deepInclude(answers?.adults?.[0], {
      key: adult.key,
      title: 'Madam',
      familyStatus: 'Married',
    })
    assert.deepInclude(answers?.children?.[0], {
      key: child.key,
      born: true,
      sex: 'Male',
      responsibles: [{ adult: adult.key, role: 'mother' }],
    })
  })

  test('tells a child to be born from one whose day has come', ({ assert }) => {
    const family = {
      ...sampleHousehold.family,
      children: [{ ...sampleHousehold.family.children[0], birthDate: '2026-06-16', sex: null }],
    }
    const bornOn = (today: string) =>
      teleservice.prefill?.(samplePrefill({ household: { ...sampleHousehold, family }, today }))
        .children?.[0].born
    assert.isFalse(bornOn('2026-06-15'))
    assert.isTrue(bornOn('2026-06-16'))
  })

  test('gives back what it took, so that nothing changes unless somebody changes it', ({
    assert,
  }) => {
    const answers = teleservice.prefill?.(samplePrefill()) as Parameters<
      NonNullable<typeof teleservice.household>['describe']
    >[0]
    assert.deepEqual(teleservice.household?.describe(answers), sampleHousehold.family)
  })
})
