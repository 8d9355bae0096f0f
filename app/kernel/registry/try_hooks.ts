import type { FilingData, Teleservice } from '#kernel/define_teleservice'
import { expandSchema } from '#kernel/forms/expand_schema'
import { schemaAt } from '#kernel/forms/field_at'
import type { JsonSchema } from '#kernel/forms/json_schema'
import { filingData } from '#kernel/registry/filing_verdict'
import { sampleAdult, sampleChild, sampleHook, samplePrefill } from '#kernel/registry/sample_views'
import type { Problem, TeleserviceSource } from '#kernel/registry/teleservice_source'

/**
 * Runs every hook of a teleservice over its valid filings and reports those that throw.
 * A hook that refuses is fine: refusing is what `check` is for.
 */
export async function tryHooks(source: TeleserviceSource): Promise<Problem[]> {
  const problems: Problem[] = []
  for (const filing of source.filings.filter(({ valid }) => valid)) {
    for (const [hook, run] of hooksOf(source.teleservice, filingData(source.teleservice, filing))) {
      try {
        await run()
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error)
        problems.push({
          teleservice: source.name,
          file: 'teleservice.ts',
          field: hook,
          message: `throws on ${filing.file}: ${reason}`,
        })
      }
    }
  }
  return problems
}

/** What a hook refuses must be somewhere in the form, or nobody could mend it. */
function assertField(schema: JsonSchema, path: string | null): void {
  const isThere = path === null || schemaAt(expandSchema(schema), path.split('.'))
  if (!isThere) throw new Error(`it refuses "${path}", which is no field of the form`)
}

type NamedHook = [name: string, run: () => unknown]

function hooksOf(teleservice: Teleservice, data: FilingData): NamedHook[] {
  const { subject, documents = [], prefill, pricing, exports = {} } = teleservice
  const context = sampleHook(data)
  const person = subject.kind === 'child' ? sampleChild : sampleAdult
  return [
    ['subject.eligible', () => subject.eligible?.(person, { today: context.today })],
    ['prefill', () => prefill?.(samplePrefill())],
    [
      'prefill',
      () => prefill?.(samplePrefill({ household: null, requester: null, subject: null })),
    ],
    ...documents.map((need): NamedHook => [`documents.${need.type}`, () => need.when?.({ data })]),
    ['household.describe', () => describedSafely(teleservice, data)],
    ['pricing.quote', () => pricing?.quote({ data, today: context.today })],
    ...simulatedQuote(teleservice, data, context.today),
    ...lifecycleHooks(teleservice, context),
    ...Object.entries(exports).flatMap(([name, columns]) =>
      columns.map((column): NamedHook => [
        `exports.${name}.${column.header}`,
        () => column.value({ data }),
      ])
    ),
  ]
}

/** The price that is simulated is made of the answers of `pricing.from` alone. */
function simulatedQuote({ pricing }: Teleservice, data: FilingData, today: string): NamedHook[] {
  const { from, quote, check } = pricing ?? {}
  if (!from || !quote) return []
  const answers = Object.fromEntries(Object.entries(data).filter(([name]) => from.includes(name)))
  return [
    ['pricing.quote', () => quote({ data: answers, today })],
    ['pricing.check', () => check?.({ data: answers, today, refuse: () => {} })],
  ]
}

/** Keys must hold together: what the core writes is told by them alone. */
function describedSafely({ household }: Teleservice, data: FilingData): void {
  if (!household) return
  const { head, adults, children, outsideAdults, responsibilities } = household.describe(data)
  const keys = [...adults, ...outsideAdults, ...children].map(({ key }) => key)
  const named = [head, ...responsibilities.flatMap(({ child, adult }) => [child, adult])]
  const stranger = named.find((key) => !keys.includes(key))
  if (stranger !== undefined) throw new Error(`it names "${stranger}", who is nobody of it`)
  if (new Set(keys).size < keys.length) throw new Error('it gives two people one key')
}

function lifecycleHooks(
  { lifecycle = {}, form }: Teleservice,
  context: ReturnType<typeof sampleHook<FilingData>>
): NamedHook[] {
  return Object.entries(lifecycle).flatMap(([transition, hooks]): NamedHook[] => [
    [
      `lifecycle.${transition}.check`,
      () => hooks.check?.({ ...context, refuse: (field) => assertField(form.schema, field) }),
    ],
    [`lifecycle.${transition}.apply`, () => hooks.apply?.(context)],
    [`lifecycle.${transition}.afterwards`, () => hooks.afterwards?.(context)],
  ])
}
