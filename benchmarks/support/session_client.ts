/** A signed-in visitor without a browser: keeps cookies, reads CSRF fields, does not follow redirects. */
export class SessionClient {
  #cookies = new Map<string, string>()

  constructor(private base: string) {}

  async get(path: string): Promise<{ status: number; text: string }> {
    const response = await fetch(this.base + path, { headers: this.headers(), redirect: 'manual' })
    this.#keep(response)
    return { status: response.status, text: await response.text() }
  }

  async post(path: string, fields: Record<string, string>): Promise<{ status: number; location: string }> {
    const response = await fetch(this.base + path, {
      method: 'POST',
      headers: { ...this.headers(), 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
      redirect: 'manual',
    })
    this.#keep(response)
    await response.arrayBuffer()
    return { status: response.status, location: response.headers.get('location') ?? '' }
  }

  /** The CSRF token of the form on a page; it serves the whole session. */
  async csrf(path: string): Promise<string> {
    const { text } = await this.get(path)
    const token = text.match(/name="_csrf"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="_csrf"/)
    if (!token) throw new Error(`No form on ${path}`)
    return token[1] ?? token[2]
  }

  async signIn(path: string, fields: { login: string; password: string }): Promise<this> {
    const answer = await this.post(path, { _csrf: await this.csrf(path), ...fields })
    if (answer.status !== 302 && answer.status !== 303) throw new Error(`Sign-in answered ${answer.status}`)
    return this
  }

  headers(): Record<string, string> {
    return { cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ') }
  }

  #keep(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair] = line.split(';')
      const separator = pair.indexOf('=')
      this.#cookies.set(pair.slice(0, separator), pair.slice(separator + 1))
    }
  }
}
