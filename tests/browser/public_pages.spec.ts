import { test } from '@japa/runner'
import { aDemoTown } from '#tests/browser/support/demo_town'
import { seen } from '#tests/browser/support/seen'
import { aVisitor } from '#tests/browser/support/visitor'
import { useTruncatedDatabase } from '#tests/support/databases'
import { expectAccessible } from '#tests/support/accessibility'

const PAGES = [
  ['/aide', 'Aide', 'front.help'],
  ['/faq', 'Questions fréquentes', 'front.faq'],
  ['/mentions-legales', 'Mentions légales', 'front.legal_notice'],
  ['/conditions-generales', 'Conditions générales d’utilisation', 'front.terms'],
  ['/accessibilite', 'Déclaration d’accessibilité', 'front.accessibility'],
  ['/demarches', 'Services en ligne', 'front.services.visitor'],
  [
    '/demarches/school_canteen_registration',
    'Inscription au restaurant scolaire',
    'front.canteen.start.visitor',
  ],
  ['/suivi', 'Suivre une demande', 'front.follow_up'],
  ['/connexion', 'Connexion', 'front.sign_in'],
  ['/une-page-inconnue', 'Page introuvable', 'front.not_found'],
  ['/provisioning/connexion', 'Connexion au provisioning', 'provisioning.sign_in'],
  ['/galerie', 'Vos démarches, de chez vous', 'gallery'],
  ['/galerie/champs', 'Galerie des champs', 'gallery.widgets'],
] as const

test.group('Pages for everybody', (group) => {
  useTruncatedDatabase(group)

  test('can be read by all, on any screen', async ({ browser }) => {
    await aDemoTown()
    const visitor = await aVisitor(browser, { expectedStatuses: [404] })
    for (const [path, title, name] of PAGES) {
      await visitor.goto(path)
      await seen(visitor, title, name)
    }
  })

  test('unfold their menu on a phone', async ({ browser }) => {
    await aDemoTown()
    const visitor = await aVisitor(browser, { viewport: { width: 360, height: 740 } })
    await visitor.goto('/')
    await visitor.getByRole('button', { name: 'Menu' }).click()
    await visitor.getByRole('link', { name: 'Suivre une demande' }).first().waitFor()
    await expectAccessible(visitor)
    await visitor.getByRole('button', { name: 'Fermer' }).click()
    await visitor.getByRole('navigation', { name: 'Menu principal' }).waitFor({ state: 'hidden' })
  })
})
