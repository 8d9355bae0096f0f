/** See chromium.mjs. */
export function bringChromium(): Promise<{
  path: string
  env: Record<string, string>
  version: string
}>
