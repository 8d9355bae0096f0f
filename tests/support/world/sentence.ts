/** A builder that ends when it is awaited: `await aHousehold(town).withChild('Léa')`. */
export abstract class Sentence<Result> implements PromiseLike<Result> {
  #result?: Promise<Result>

  /** Writes the rows; called once, however often the sentence is awaited. */
  protected abstract build(): Promise<Result>

  then<Value = Result, Failure = never>(
    onFulfilled?: ((result: Result) => Value | PromiseLike<Value>) | null,
    onRejected?: ((reason: unknown) => Failure | PromiseLike<Failure>) | null
  ): Promise<Value | Failure> {
    this.#result ??= this.build()
    return this.#result.then(onFulfilled, onRejected)
  }
}
