/** The more particular first: Edge and Opera also say Chrome, Chrome also says Safari. */
const BROWSERS: [RegExp, string][] = [
  [/\bEdgA?\/|\bEdgiOS\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bChrome\/|\bCriOS\/|\bHeadlessChrome\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]

const SYSTEMS: [RegExp, string][] = [
  [/\biPhone\b/, 'un iPhone'],
  [/\biPad\b/, 'un iPad'],
  [/\bAndroid\b.*\bMobile\b/, 'un téléphone Android'],
  [/\bAndroid\b/, 'une tablette Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMacintosh\b|\bMac OS X\b/, 'un Mac'],
  [/\bCrOS\b/, 'un Chromebook'],
  [/\bLinux\b/, 'Linux'],
]

/**
 * What a citizen calls the device that he signs in from: « Firefox sur Windows ». Versions are left
 * out: they change, and identify.
 *
 * @param userAgent the header of the request, which may say anything
 */
export function deviceInWords(userAgent: string | undefined): string {
  const browser = nameOf(BROWSERS, userAgent)
  const system = nameOf(SYSTEMS, userAgent)
  if (browser && system) return `${browser} sur ${system}`
  if (browser) return browser
  return system ? `Un navigateur sur ${system}` : 'Un navigateur inconnu'
}

function nameOf(names: [RegExp, string][], userAgent = ''): string | undefined {
  return names.find(([pattern]) => pattern.test(userAgent.slice(0, 500)))?.[1]
}
