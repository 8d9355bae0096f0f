import { answerAt } from '#kernel/forms/answer_at'

interface Context<Path> {
  data: object
  today: string
  refuse: (field: Path, sentence: string) => void
}

/**
 * A check that refuses a day to come where the form asks for something past.
 *
 * @param path of the answer, `marriage.marriageDate`
 * @param name what the day is called, « La date du mariage »
 */
export function notInFuture<Path extends string>(path: Path, name: string) {
  return ({ data, today, refuse }: Context<Path>): void => {
    const day = answerAt(data, path)
    if (typeof day === 'string' && day > today) {
      refuse(path, `${name} ne peut pas être dans le futur.`)
    }
  }
}
