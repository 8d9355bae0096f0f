/**
 * Part of the answers of a form, at any level: some fields of a group without the others.
 * A list stands as a whole.
 */
export type SomeAnswers<Data> = {
  [Name in keyof Data]?: NonNullable<Data[Name]> extends readonly unknown[]
    ? Data[Name]
    : NonNullable<Data[Name]> extends object
      ? SomeAnswers<NonNullable<Data[Name]>>
      : Data[Name]
}

/** The path of an answer: `school`, `marriage.marriageDate`, `equipment.0.price`. */
export type AnswerPath<Data extends object> = {
  [Name in Extract<keyof Data, string>]: Name | `${Name}.${PathInside<NonNullable<Data[Name]>>}`
}[Extract<keyof Data, string>]

type PathInside<Answer> = Answer extends readonly (infer Item)[]
  ? `${number}` | (Item extends object ? `${number}.${AnswerPath<Item>}` : never)
  : Answer extends object
    ? AnswerPath<Answer>
    : never
