interface FieldError {
  field: string
  message: string
}

/** What is wrong on a page: lines for the summary at its top, and the sentence beside each field. */
export class PageErrors {
  /** Lines of `@!errorSummary`. */
  constructor(readonly lines: FieldError[] = []) {}

  static from(messages: FieldError[]): PageErrors {
    const seen = new Set<string>()
    return new PageErrors(
      messages.filter(({ field }) => !seen.has(field) && Boolean(seen.add(field)))
    )
  }

  static on(field: string, message: string): PageErrors {
    return new PageErrors([{ field, message }])
  }

  /** The sentence beside a field; empty when it is right. */
  of(field: string): string {
    return this.lines.find((line) => line.field === field)?.message ?? ''
  }

  get any(): boolean {
    return this.lines.length > 0
  }
}
