import { test } from '@japa/runner'
import AgentAccount from '#accounts/models/agent_account'
import { anAgentAtWork } from '#tests/browser/support/agent_desk'
import { aDemoTown } from '#tests/browser/support/demo_town'
import { arrived, seen } from '#tests/browser/support/seen'
import { aVisitor } from '#tests/browser/support/visitor'
import { fillIn, follow, press } from '#tests/browser/support/words'
import { DEMO_PASSWORD } from '#database/demo/accounts'
import { ProConnectIdentity } from '#plugins/proconnect_identity/proconnect_identity'
import { useTruncatedDatabase } from '#tests/support/databases'
import { baseUrl } from '#tests/support/http_address'
import { ANNE, anIdentityProvider } from '#tests/support/openid/a_provider'
import { useIdentityProvider } from '#tests/support/openid/use_provider'
import { PROCONNECT } from '#tests/support/openid/ways'

const BUTTON = 'S’identifier avec ProConnect'

test.group('Signing in with ProConnect', (group) => {
  useTruncatedDatabase(group)
  const choose = useIdentityProvider(group)

  test('an agent ties her identity once, signs out of both, and comes back without a password', async ({
    browser,
  }) => {
    const town = await aDemoTown()
    const anne = await town.run(() => AgentAccount.findByOrFail('login', 'agent.demo'))
    const { mood, settings } = await anIdentityProvider(baseUrl(), PROCONNECT)
    mood.person = { ...ANNE, email: anne.email }
    choose(new ProConnectIdentity(settings))

    const agent = await aVisitor(browser)
    await agent.goto('/backoffice/connexion')
    await seen(agent, 'Espace agents', 'office.sign_in.identity')
    await follow(agent, BUTTON)
    await seen(agent, 'Rattacher votre identité', 'office.identity.tie')
    await fillIn(agent, { 'Identifiant': anne.login, 'Mot de passe': DEMO_PASSWORD })
    await press(agent, 'Me connecter et rattacher')
    await agent.getByText('Voulez-vous que ProConnect ouvre désormais ce compte ?').waitFor()
    await seen(agent, 'Rattacher votre identité', 'office.identity.own')
    await press(agent, 'Oui, rattacher à ce compte')
    await agent.getByText('ProConnect ouvre votre compte depuis le').waitFor()
    await seen(agent, 'Sécurité de mon compte', 'office.security.identity')

    await press(agent, 'Nadia Lefèvre')
    await press(agent, 'Me déconnecter')
    await agent.getByText('Vous êtes déconnecté, de ProConnect aussi.').waitFor()
    await follow(agent, BUTTON)
    await arrived(agent, 'Tâches')
  })

  test('a stranger is refused and asks, the administrator says whose account it is', async ({
    browser,
  }) => {
    await aDemoTown()
    const { settings } = await anIdentityProvider(baseUrl(), PROCONNECT)
    choose(new ProConnectIdentity(settings))
    const stranger = await aVisitor(browser, { expectedStatuses: [403] })
    await stranger.goto('/backoffice/connexion')
    await follow(stranger, BUTTON)
    await seen(stranger, 'Accès refusé', 'office.identity.refused')
    await press(stranger, 'Demander le rattachement')
    await stranger.getByText('Votre demande est transmise à l’administrateur.').waitFor()

    const chief = await anAgentAtWork(browser, 'admin.demo')
    await follow(chief.getByRole('navigation'), 'Identités')
    await seen(chief, 'Identités', 'office.identities.waiting')
    await chief.getByLabel('Compte d’agent').selectOption({ index: 1 })
    await press(chief, 'Rattacher Anne Leroy')
    await chief.getByText('ProConnect ouvre désormais le compte de').waitFor()
    await seen(chief, 'Identités', 'office.identities')
    await follow(stranger, 'Me connecter avec mon mot de passe')
    await follow(stranger, BUTTON)
    await arrived(stranger, 'Tâches')
  })
})
