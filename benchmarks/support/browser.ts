import { chromium, type Browser } from 'playwright'
import { onCleanUp } from './clean_up.js'

interface FoundBrowser {
  path: string
  env: Record<string, string>
}

/** `--no-sandbox`: containers run as root; the other two keep Chromium out of their small shared memory and absent GPU. */
const ARGUMENTS = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu']

/** The Chromium that `npm test` uses too, found or brought by the project's tools. */
export async function startBrowser(): Promise<Browser> {
  const tools = String(new URL('../../tools/chromium.mjs', import.meta.url))
  const { bringChromium } = (await import(tools)) as { bringChromium(): Promise<FoundBrowser> }
  const { path, env } = await bringChromium()
  const browser = await chromium.launch({
    executablePath: path,
    args: ARGUMENTS,
    env: { ...process.env, ...env } as Record<string, string>,
  })
  onCleanUp(() => browser.close())
  return browser
}
