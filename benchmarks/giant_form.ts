import { Ajv } from 'ajv'
import type { Page } from 'playwright'
import { onDay, type DatedForm } from '#kernel/forms/dated_form'
import { FORMATS } from '#kernel/forms/formats'
import { resolveForm } from '#kernel/forms/resolve_form'
import { resolveStep } from '#kernel/forms/resolve_step'
import { validateFiling } from '#kernel/forms/validate_step'
import { fieldTree } from '#kernel/registry/field_tree'
import { sampleDay } from '#kernel/registry/sample_views'
import { seedLists } from '#kernel/registry/seed_lists'
import teleservice from '#teleservices/handicap_compensation_child/teleservice'
import filing from '../teleservices/handicap_compensation_child/filings/valid_every_condition.json' with { type: 'json' }
import { measureInTurn, timeInTurn, type Benchmark, type Figure } from './benchmark.js'
import { formRenderers } from './peer/form_renderers.js'
import { askedFields } from './support/asked_fields.js'
import { startBrowser } from './support/browser.js'
import { demoCitizen } from './support/demo_citizen.js'
import { gzippedReact } from './support/gzipped_react.js'
import { serveForm, serveNothing } from './support/serve_forms.js'
import { visitForm, type Form, type Visit } from './support/visit_form.js'

const ROUNDS = 9
const SMALL = 'school_canteen_registration'
const WARM_UP = 1
const FILINGS_AT_ONCE = 200

type Browser = Form['browser']

/** Each visit is the first of its browser: nothing is in its cache. */
export const giantForm: Benchmark = {
  name: 'giant-form',
  description:
    'the first and the heaviest step of the form of 226 fields in Chromium, beside the same fields and conditions drawn by Form.io and SurveyJS: ' +
    'ms until it answers (floor: the same page without JavaScript), kB of JavaScript, gzipped (floor: react and react-dom alone), ' +
    'MB of JavaScript heap (floor: an empty page); ms beside the first step of the canteen form; ms to judge its whole filing on the server (floor: AJV alone). Wanted: less than each peer, verdict ≤ 20 ms',
  minutes: 10,
  async run() {
    const resolved = resolveForm({
      teleservice,
      lists: seedLists(teleservice),
      audience: 'citizen',
    })
    const form = onDay(resolved, sampleDay)
    const browser = await startBrowser()
    const { open, small } = await openDrafts(browser)
    const [first] = form.steps
    const heaviest = form.steps.reduce((a, b) => (weight(form, b.id) > weight(form, a.id) ? b : a))
    return [
      ...(await measureStep('first-step', form, first.id, open(first.id))),
      await measureBesideSmall('first-step', open(first.id), small),
      ...(await measureStep('heaviest-step', form, heaviest.id, open(heaviest.id))),
      await measureBesideSmall('heaviest-step', open(heaviest.id), small),
      await measureVerdict(form),
    ]
  },
}

/** How many fields a step has, those of groups included. */
function weight(form: DatedForm, stepId: string): number {
  return fieldTree(resolveStep(form, stepId, {}).schema).length
}

/** Two drafts of the demo citizen's child: the giant's, whose steps are opened by name, and the first step of a small form. */
async function openDrafts(browser: Browser) {
  const { page, session } = await demoCitizen(browser)
  const form = (address: string): Form => ({ browser, session, address })
  const firstStep = await newDraft(page, teleservice.id)
  const small = form(await newDraft(page, SMALL))
  await page.context().close()
  return {
    open: (stepId: string) => form(firstStep.replace(/[^/]+$/, stepId)),
    small,
  }
}

/** @returns the address of its first step */
async function newDraft(page: Page, id: string): Promise<string> {
  await page.goto(`/demarches/${id}/demande`)
  await page.locator('main form :is([name=subject], [name="subjects[]"])').first().check()
  await page.click('main form button[type=submit]')
  await page.waitForURL(/\/demande\/[0-9a-f-]{36}\//)
  return page.url()
}

/** A step of the giant is as quick as that of a form of nine fields. */
async function measureBesideSmall(name: string, ours: Form, small: Form): Promise<Figure> {
  const [value, floor] = await measureInTurn(
    [async () => (await visitForm(ours)).ms, async () => (await visitForm(small)).ms],
    ROUNDS,
    WARM_UP
  )
  return {
    name: `giant-form:${name}:beside-small`,
    value,
    unit: 'ms',
    floor,
    floor_name: 'the first step of the canteen form',
    ratio: value / floor,
  }
}

async function measureStep(
  name: string,
  form: DatedForm,
  stepId: string,
  ours: Form
): Promise<Figure[]> {
  const { schema, uiSchema } = resolveStep(form, stepId, {})
  const fields = askedFields(schema, uiSchema)
  const { browser } = ours
  const peers: (Form & { name: string })[] = []
  for (const renderer of await formRenderers()) {
    const address = await serveForm(renderer, fields)
    peers.push({ name: renderer.name, browser, address })
  }
  const [time, plain, ...peerTimes] = await measureInTurn(
    [
      async () => (await visitForm(ours)).ms,
      async () => (await visitForm(ours, { scripts: false })).ms,
      ...peers.map((peer) => async () => (await visitForm(peer)).ms),
    ],
    ROUNDS,
    WARM_UP
  )
  const visit = await visitForm(ours)
  const empty = await visitForm({ browser, address: await serveNothing() })
  const visits: Visit[] = []
  for (const peer of peers) visits.push(await visitForm(peer))

  const beside = (what: string, measure: Omit<Measure, 'peers'>, values: number[]) =>
    figures(`giant-form:${name}:${what}`, {
      ...measure,
      peers: peers.map((peer, index) => ({ name: peer.name, value: values[index] })),
    })
  return [
    ...beside(
      'time',
      { value: time, unit: 'ms', floor: plain, floorName: 'the same page without JavaScript' },
      peerTimes
    ),
    ...beside(
      'js',
      {
        value: visit.bytes / 1000,
        unit: 'kB',
        floor: (await gzippedReact()) / 1000,
        floorName: 'react and react-dom alone',
      },
      visits.map(({ bytes }) => bytes / 1000)
    ),
    ...beside(
      'memory',
      { value: visit.heap / 1e6, unit: 'MB', floor: empty.heap / 1e6, floorName: 'an empty page' },
      visits.map(({ heap }) => heap / 1e6)
    ),
  ]
}

interface Measure {
  value: number
  unit: string
  floor: number
  floorName: string
  peers: { name: string; value: number }[]
}

/** One figure for each peer; one alone where there is none. */
function figures(name: string, { value, unit, floor, floorName, peers }: Measure): Figure[] {
  const figure = { name, value, unit, floor, floor_name: floorName, ratio: value / floor }
  if (peers.length === 0) return [figure]
  return peers.map((peer) => ({ ...figure, peer: peer.name, peer_ratio: value / peer.value }))
}

/** The verdict of a submission on a filing in which every condition is met. */
async function measureVerdict(form: DatedForm): Promise<Figure> {
  const judge = new Ajv({ strict: false, allErrors: true, formats: FORMATS }).compile(form.schema)
  const many = (verdict: () => boolean) => async () => {
    for (let count = 0; count < FILINGS_AT_ONCE; count += 1) {
      if (!verdict()) throw new Error('A valid filing is refused')
    }
  }
  const [all, alone] = await timeInTurn(
    [many(() => validateFiling(form, filing.data).length === 0), many(() => judge(filing.data))],
    ROUNDS
  )
  const [value, floor] = [all / FILINGS_AT_ONCE, alone / FILINGS_AT_ONCE]
  return {
    name: 'giant-form:verdict',
    value,
    unit: 'ms',
    floor,
    floor_name: 'AJV alone, the whole schema at once',
    ratio: value / floor,
  }
}
