interface FieldError {
  field: string
  message: string
}

/** A group of fields takes its errors as one: its first control is where their link leads. */
const FIRST_CONTROLS: Record<string, string> = { phones: 'mobilePhone' }

/** What is wrong on a page: lines for the summary at its top, and the sentence beside each field. */
export class PageErrors {
  constructor(private readonly errors: FieldError[] = []) {}

  /** The first error of each field, in the order of the page. */
  static from(messages: FieldError[]): PageErrors {
    const seen = new Set<string>()
    return new PageErrors(
      messages.filter(({ field }) => !seen.has(field) && Boolean(seen.add(field)))
    )
  }

  static on(field: string, message: string): PageErrors {
    return new PageErrors([{ field, message }])
  }

  /** Several sentences at one field: one for each refused file, for instance. */
  static onEach(field: string, messages: string[]): PageErrors {
    return new PageErrors(messages.map((message) => ({ field, message })))
  }

  /** Lines of `@!errorSummary`. */
  get lines(): FieldError[] {
    return this.errors.map(({ field, message }) => ({
      field: FIRST_CONTROLS[field] ?? field,
      message,
    }))
  }

  /** The sentence beside a field; empty when it is right. */
  of(field: string): string {
    return this.errors.find((error) => error.field === field)?.message ?? ''
  }

  allOf(field: string): string[] {
    return this.errors.filter((error) => error.field === field).map(({ message }) => message)
  }

  get any(): boolean {
    return this.errors.length > 0
  }
}
