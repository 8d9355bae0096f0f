import { test } from '@japa/runner'
import { PerformTransition } from '#requests/actions/perform_transition'
import ServiceRequest from '#requests/models/service_request'
import { transitionBlockers } from '#requests/queries/transition_blockers'
import { transitionRefusal } from '#requests/queries/transition_refusal'
import { blockerLink } from '#back_office/view_models/treatment_zone'
import { useTruncatedDatabase } from '#tests/support/databases'
import { aHousehold, anAgent, aRequest, aTown } from '#tests/support/world'

test.group('What agents must fill in', (group) => {
  useTruncatedDatabase(group)

  async function aCompleteRegistration() {
    const town = await aTown()
    const { id, fullName: name } = await anAgent(town)
    const family = await aHousehold(town)
    const request = await aRequest(town, 'library_registration').by(family).about(family.head)
    await town.run(async () => {
      const stored = await ServiceRequest.findOrFail(request.id)
      await stored.merge({ state: 'complete', dataState: 'valid' }).save()
    })
    const actor = { kind: 'agent' as const, id, name }
    return { town, actor, stored: () => ServiceRequest.findOrFail(request.id) }
  }

  test('« validé » waits for it, and leads to the field', async ({ assert }) => {
    const { town, stored } = await aCompleteRegistration()
    await town.run(async () => {
      const request = await stored()
      const blockers = await transitionBlockers(request, 'validate')
      const [blocker] = blockers.filter(({ anchor }) => anchor !== 'pieces')
      assert.deepEqual(blocker, {
        message: 'Renseignez le tarif de l’abonnement.',
        anchor: 'subscriptionPrice',
      })
      const { href } = blockerLink(request, blocker)
      assert.equal(href, `/backoffice/demandes/${request.number}/donnees/subscriptionPrice#donnees`)
    })
  })

  test('no waiver replaces it, and many requests decided at once hear of it too', async ({
    assert,
  }) => {
    const { town, actor, stored } = await aCompleteRegistration()
    await town.run(async () => {
      const request = await stored()
      const refusal = await new PerformTransition()
        .handle({
          requestId: request.id,
          transition: 'validate',
          actor,
          version: request.version,
          waiver: 'Pièces vues au guichet.',
        })
        .catch((error) => error)
      assert.equal(refusal.message, 'Renseignez le tarif de l’abonnement.')
      const asked = { request, transition: 'validate' as const, actor, lock: null }
      assert.include(await transitionRefusal(asked), 'Renseignez le tarif de l’abonnement.')
      assert.equal((await stored()).state, 'complete')
    })
  })

  test('what is filled in wrongly stops it as well, and zero is an answer', async ({ assert }) => {
    const { town, stored } = await aCompleteRegistration()
    const blocked = (subscriptionPrice: unknown) =>
      town.run(async () => {
        const request = await stored()
        await request.merge({ data: { ...request.data, subscriptionPrice } }).save()
        const blockers = await transitionBlockers(request, 'validate')
        return blockers.map(({ anchor }) => anchor).filter((anchor) => anchor !== 'pieces')
      })
    assert.deepEqual(await blocked(-1), ['subscriptionPrice'])
    assert.isEmpty(await blocked(0))
  })

  test('nothing else waits for it', async ({ assert }) => {
    const { town, stored } = await aCompleteRegistration()
    await town.run(async () => {
      const request = await stored()
      for (const transition of ['mark_complete', 'mark_incomplete', 'reject', 'cancel'] as const) {
        assert.isEmpty(await transitionBlockers(request, transition), transition)
      }
    })
  })
})
