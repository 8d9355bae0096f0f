import { E_ADDRESSES_UNAVAILABLE } from '#kernel/contracts/address_book'

export interface GeocoderSettings {
  /** Of its search: `https://data.geopf.fr/geocodage/search`. */
  url: string
  /** Milliseconds; somebody is typing. */
  timeout?: number
}

/** One answer of the geocoder, its properties not believed yet. */
export type Feature = Record<string, unknown>

const TIMEOUT_MS = 2_000
const LONGEST_REPLY = 256 * 1024

/**
 * One search. The answer is a GeoJSON `FeatureCollection` (GeocodeJSON); geometry is not used.
 *
 * @throws E_ADDRESSES_UNAVAILABLE when it cannot be reached, is silent, refuses, or talks nonsense
 */
export async function askGeocoder(
  { url, timeout = TIMEOUT_MS }: GeocoderSettings,
  search: Record<string, string>
): Promise<Feature[]> {
  try {
    const address = new URL(url)
    for (const [name, value] of Object.entries(search)) address.searchParams.set(name, value)
    const response = await fetch(address, {
      redirect: 'error',
      signal: AbortSignal.timeout(timeout),
      headers: { Accept: 'application/json' },
    })
    if (!response.ok) throw new E_ADDRESSES_UNAVAILABLE()
    return featuresOf(JSON.parse(await readReply(response)))
  } catch (error) {
    throw new E_ADDRESSES_UNAVAILABLE([], { cause: error })
  }
}

async function readReply(response: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of response.body ?? []) {
    length += chunk.length
    if (length > LONGEST_REPLY) throw new E_ADDRESSES_UNAVAILABLE()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function featuresOf(reply: unknown): Feature[] {
  const features: unknown = isObject(reply) ? reply.features : null
  if (!Array.isArray(features)) throw new E_ADDRESSES_UNAVAILABLE()
  return features
    .map((feature) => (isObject(feature) ? feature.properties : null))
    .filter((properties) => isObject(properties))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
