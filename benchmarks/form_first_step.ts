import type { Browser, BrowserContextOptions, Page } from 'playwright'
import { DEMO_PASSWORD } from '#database/demo/accounts'
import type { Benchmark, Figure } from './benchmark.js'
import { median } from './benchmark.js'
import { startBrowser } from './support/browser.js'
import { freshDatabase } from './support/databases.js'
import { gzipped, gzippedReact } from './support/gzipped_react.js'
import { whenInteractive } from './support/interactive.js'
import { ace, startApplication } from './support/server.js'

const ROUNDS = 15
const WARM_UP = 2

/** Each time in a new browser context: nothing is in its cache. */
export const formFirstStep: Benchmark = {
  name: 'form-first-step',
  description:
    'the first step of the canteen form in Chromium: ms until it is hydrated (floor: the same page without JavaScript) ' +
    'and kB of JavaScript, gzipped (floor: react and react-dom alone; at most 160 kB wanted)',
  minutes: 5,
  async run() {
    const { address, session } = await openForm()
    const times: number[] = []
    const floors: number[] = []
    let scripts = 0
    for (let round = -WARM_UP; round < ROUNDS; round += 1) {
      const lively = await visit(address, { storageState: session }, hydrated)
      const plain = await visit(
        address,
        { storageState: session, javaScriptEnabled: false },
        parsed
      )
      scripts = lively.scripts
      if (round >= 0) {
        times.push(lively.time)
        floors.push(plain.time)
      }
    }
    return [time(median(times), median(floors)), weight(scripts, await gzippedReact())]
  },
}
