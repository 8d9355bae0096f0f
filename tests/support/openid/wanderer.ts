/** A browser without a screen: it keeps cookies, and follows redirections. */
export class Wanderer {
  #cookies = new Map<string, string>()

  /** Goes to an address and wherever it leads, until it would come to `home`; gives that address. */
  async travel(from: string, home: string): Promise<URL> {
    return this.#follow(await this.#ask(from), from, home)
  }

  /** Goes to the provider's page that ends its session, and sends the form that it finds there. */
  async signOut(from: string, home: string): Promise<URL> {
    const page = await (await this.#ask(from)).text()
    const action = /action="([^"]+)"/.exec(page)?.[1] ?? ''
    const fields = [...page.matchAll(/name="([^"]+)" value="([^"]*)"/g)]
    const body = new URLSearchParams(fields.map(([, name, value]) => [name, value]))
    return this.#follow(await this.#ask(action, { method: 'POST', body }), action, home)
  }

  async #follow(answer: Response, from: string, home: string): Promise<URL> {
    let [response, here] = [answer, new URL(from)]
    for (let step = 0; step < 10; step++) {
      const location = response.headers.get('location')
      if (!location)
        throw new Error(`${here.pathname} answers ${response.status} and leads nowhere`)
      here = new URL(location, here)
      if (here.href.startsWith(home)) return here
      response = await this.#ask(here.href)
    }
    throw new Error('Ten redirections and not home')
  }

  async #ask(address: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.#cookies].map((pair) => pair.join('=')).join('; ')
    const response = await fetch(address, { redirect: 'manual', headers: { cookie }, ...init })
    for (const one of response.headers.getSetCookie()) this.#keep(one)
    return response
  }

  #keep(cookie: string) {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
    if (value) this.#cookies.set(name, value)
    else this.#cookies.delete(name)
  }
}
