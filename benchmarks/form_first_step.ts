import type { Browser } from 'playwright'
import type { Benchmark, Figure } from './benchmark.js'
import { measureInTurn } from './benchmark.js'
import { startBrowser } from './support/browser.js'
import { demoCitizen } from './support/demo_citizen.js'
import { gzippedReact } from './support/gzipped_react.js'
import { visitForm, type Form } from './support/visit_form.js'

const ROUNDS = 15
const WARM_UP = 2

/** Each visit is the first of its browser: nothing is in its cache. */
export const formFirstStep: Benchmark = {
  name: 'form-first-step',
  description:
    'the first step of the canteen form in Chromium: ms until it is hydrated (floor: the same page without JavaScript) ' +
    'and kB of JavaScript, gzipped (floor: react and react-dom alone; at most 160 kB wanted)',
  minutes: 5,
  async run() {
    const form = await openForm(await startBrowser())
    const [lively, plain] = await measureInTurn(
      [
        async () => (await visitForm(form)).ms,
        async () => (await visitForm(form, { scripts: false })).ms,
      ],
      ROUNDS,
      WARM_UP
    )
    const { bytes } = await visitForm(form)
    return [
      figure('time', lively, 'ms', plain, 'the same page without JavaScript'),
      figure('js', bytes / 1000, 'kB', (await gzippedReact()) / 1000, 'react and react-dom alone'),
    ]
  },
}

function figure(
  what: string,
  value: number,
  unit: string,
  floor: number,
  floorName: string
): Figure {
  return {
    name: `form-first-step:${what}`,
    value,
    unit,
    floor,
    floor_name: floorName,
    ratio: value / floor,
  }
}

/** The canteen draft that waits for the citizen of the demo town. */
async function openForm(browser: Browser): Promise<Form> {
  const { database, page, session, url } = await demoCitizen(browser)
  await page.context().close()
  const [draft] = await database.all(
    "select id, teleservice_id from service_requests where state = 'draft'"
  )
  const address = `${url}/demarches/${draft.teleservice_id}/demande/${draft.id}/registration`
  return { browser, session, address }
}
