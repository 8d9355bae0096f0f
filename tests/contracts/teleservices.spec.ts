import { test } from '@japa/runner'
import { onDay } from '#kernel/forms/dated_form'
import { describeFiling } from '#kernel/forms/describe_filing'
import { parseFiling } from '#kernel/forms/parse_filing'
import { pruneFiling } from '#kernel/forms/prune_filing'
import { resolveForm } from '#kernel/forms/resolve_form'
import { filingData, filingErrors } from '#kernel/registry/filing_verdict'
import { formatProblem } from '#kernel/registry/teleservice_source'
import { sampleDay } from '#kernel/registry/sample_views'
import { seedLists } from '#kernel/registry/seed_lists'
import { tryHooks } from '#kernel/registry/try_hooks'
import { asPosted } from '#tests/support/as_posted'
import { importOwnTests, teleservicesUnderTest } from '#tests/support/teleservices_under_test'

/** What every teleservice owes the core, tested for free when its folder is dropped. */
const { sources, problems } = await teleservicesUnderTest()

test.group('Teleservices', () => {
  test('pass the boot checks', ({ assert }) => {
    assert.deepEqual(problems.map(formatProblem), [])
    assert.isNotEmpty(sources)
  })
})

for (const source of sources) {
  const { name, teleservice, filings } = source
  const resolved = onDay(
    resolveForm({ teleservice, lists: seedLists(teleservice), audience: 'agent' }),
    sampleDay
  )

  test.group(`Contract of ${name}`, () => {
    test('shows one valid filing and one that is refused, at least', ({ assert }) => {
      assert.isTrue(filings.some(({ valid }) => valid))
      assert.isTrue(filings.some(({ valid }) => !valid))
    })

    test('judges {file} as it claims')
      .with(filings)
      .run(({ assert }, filing) => {
        assert.deepEqual(filingErrors(teleservice, filing), [...(filing.errors ?? [])].sort())
      })

    test('reads {file} back from a posted form without losing an answer')
      .with(filings.filter(({ valid }) => valid))
      .run(({ assert }, filing) => {
        const data = pruneFiling(resolved, filingData(teleservice, filing))
        const posted = parseFiling(resolved.schema, asPosted(resolved.schema, data))
        assert.deepEqual(pruneFiling(resolved, posted), data)
      })

    test('shows every answer of {file} to agents')
      .with(filings.filter(({ valid }) => valid))
      .run(({ assert }, filing) => {
        const data = pruneFiling(resolved, filingData(teleservice, filing))
        const described = describeFiling(resolved, data, { audience: 'agent' })
        const told = described
          .flatMap(({ rows }) => rows)
          .filter(({ value, items, children }) => value !== null || items || children)
        assert.includeMembers(
          told.map((row) => row.name),
          Object.keys(data)
        )
      })

    test('has hooks that never throw on a valid filing', async ({ assert }) => {
      const thrown = await tryHooks(source)
      assert.deepEqual(thrown.map(formatProblem), [])
    })
  })
}

await importOwnTests()
