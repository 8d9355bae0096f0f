import { E_TEXT_MESSAGES_UNAVAILABLE } from '#kernel/contracts/text_message_gateway'

interface Question {
  method: 'GET' | 'POST'
  path: string
  /** Handed on as `Idempotency-Key`. */
  key?: string
  body?: object
}

export interface ServiceReply {
  status: number
  /** The JSON object of the reply; null when it is none. */
  body: Record<string, unknown> | null
}

const TIMEOUT_MS = 10_000
const LONGEST_REPLY = 64 * 1024

/**
 * One exchange with the service. A redirection is not followed: the token is for this address only.
 *
 * @throws E_TEXT_MESSAGES_UNAVAILABLE when it cannot be reached, is silent or says too much
 */
export async function askService(
  { url, token }: { url: string; token: string },
  { method, path, key, body }: Question
): Promise<ServiceReply> {
  try {
    const response = await fetch(new URL(path, url.endsWith('/') ? url : `${url}/`), {
      method,
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: {
        Accept: 'application/json',
        Authorization: `Bearer ${token}`,
        ...(key ? { 'Idempotency-Key': key } : {}),
        ...(body ? { 'Content-Type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    return { status: response.status, body: parse(await readReply(response)) }
  } catch {
    throw new E_TEXT_MESSAGES_UNAVAILABLE()
  }
}

async function readReply(response: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of response.body ?? []) {
    length += chunk.length
    if (length > LONGEST_REPLY) throw new E_TEXT_MESSAGES_UNAVAILABLE()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function parse(text: string): ServiceReply['body'] {
  try {
    const value: unknown = JSON.parse(text)
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isObject ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}
