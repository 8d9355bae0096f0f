/** A map that keeps what was used last and forgets the rest, so that it never grows without bound. */
export class RecentCache<Value> {
  #values = new Map<string, Value>()

  /** @param limit how many values are kept */
  constructor(private readonly limit: number) {}

  /** The value kept under the key, made now when there is none. */
  remember(key: string, make: () => Value): Value {
    const known = this.#values.get(key)
    if (known !== undefined) {
      this.#values.delete(key)
      this.#values.set(key, known)
      return known
    }

    const value = make()
    this.#values.set(key, value)
    if (this.#values.size > this.limit) this.#values.delete([...this.#values.keys()][0])
    return value
  }

  get size(): number {
    return this.#values.size
  }
}
