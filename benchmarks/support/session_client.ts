import { Agent, request, type IncomingMessage } from 'node:http'

export interface Answer {
  status: number
  location: string
  text: string
}

/** A signed-in visitor without a browser: keeps cookies, reads CSRF fields, does not follow redirects. */
export class SessionClient {
  #cookies = new Map<string, string>()
  #agent = new Agent({ keepAlive: true })

  constructor(
    private base: string,
    cookies: Record<string, unknown> = {}
  ) {
    for (const [name, value] of Object.entries(cookies)) this.#cookies.set(name, String(value))
  }

  get(path: string): Promise<Answer> {
    return this.#send('GET', path)
  }

  post(path: string, fields: Record<string, string>): Promise<Answer> {
    return this.#send('POST', path, new URLSearchParams(fields).toString())
  }

  /** The CSRF token of the form on a page; it serves the whole session. */
  async csrf(path: string): Promise<string> {
    return (await this.fields(path, ['_csrf']))._csrf
  }

  /** What the form on a page posts back in these hidden fields. */
  async fields<Name extends string>(path: string, names: Name[]): Promise<Record<Name, string>> {
    const { text, status } = await this.get(path)
    const values = names.map((name) => {
      const field = text.match(new RegExp(`<input[^>]*name=["']${name}["'][^>]*>`))?.[0]
      const value = field?.match(/value=["']([^"']+)["']/)?.[1]
      if (!value) throw new Error(`No form with ${name} on ${path} (${status})`)
      return [name, value]
    })
    return Object.fromEntries(values)
  }

  async signIn(path: string, fields: Record<string, string>): Promise<this> {
    const { status, location } = await this.post(path, { _csrf: await this.csrf(path), ...fields })
    if (status !== 303 || location === path) throw new Error(`Sign-in answered ${status}`)
    return this
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  close(): void {
    this.#agent.destroy()
  }

  async #send(method: string, path: string, body?: string): Promise<Answer> {
    const headers = {
      cookie: this.cookie,
      ...(body !== undefined && {
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': Buffer.byteLength(body),
      }),
    }
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      request(this.base + path, { method, headers, agent: this.#agent }, resolve)
        .on('error', reject)
        .end(body)
    })
    this.#keep(response.headers['set-cookie'] ?? [])
    response.setEncoding('utf8')
    let text = ''
    for await (const chunk of response) text += chunk
    return { status: response.statusCode ?? 0, location: response.headers.location ?? '', text }
  }

  #keep(lines: string[]): void {
    for (const line of lines) {
      const [pair] = line.split(';')
      const separator = pair.indexOf('=')
      this.#cookies.set(pair.slice(0, separator), pair.slice(separator + 1))
    }
  }
}
