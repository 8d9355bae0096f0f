import { test } from '@japa/runner'
import { type Browser } from 'playwright'
import { seen } from '#tests/browser/support/seen'
import { aVisitor } from '#tests/browser/support/visitor'

const POLICY = "default-src 'self'"

/** A page that would pass, but for what is put into it. */
async function aPageWith(browser: Browser, defect: string) {
  const page = await aVisitor(browser)
  const body = `<!doctype html><html lang="fr"><head><title>Piège</title><link rel="icon" href="data:,"></head>
    <body><main><h1>Piège</h1>${defect}</main></body></html>`
  await page.route('**/piege', (route) =>
    route.fulfill({
      body,
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': `${POLICY}; img-src data:` },
    })
  )
  await page.goto('/piege')
  return page
}

/** Every other test of this suite relies on it. */
test.group('A page that is seen', () => {
  test('is accepted when nothing is wrong', async ({ browser }) => {
    await seen(await aPageWith(browser, '<p>Tout va bien.</p>'), 'Piège', 'trap')
  })

  test('is refused because it {fault}')
    .with([
      { fault: 'is not accessible', defect: '<input type="text">', says: 'is not accessible' },
      { fault: 'breaks its policy', defect: '<p style="color: red">Rouge</p>', says: 'style-src' },
      { fault: 'runs a script in line', defect: '<script>1</script>', says: 'script-src' },
      { fault: 'scrolls sideways', defect: `<p>${'w'.repeat(200)}</p>`, says: 'scrolls sideways' },
      { fault: 'bears another title', defect: '<h1>Autre</h1>', says: 'shows « Piège, Autre »' },
    ])
    .run(async ({ browser, assert }, { defect, says }) => {
      const page = await aPageWith(browser, defect)
      page.context().setDefaultTimeout(500)
      const title = says.startsWith('shows') ? 'Introuvable' : 'Piège'
      await assert.rejects(() => seen(page, title, 'trap'), new RegExp(says))
    })
})
