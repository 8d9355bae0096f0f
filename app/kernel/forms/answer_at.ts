import { isRecord } from '#kernel/forms/stable_json'

/** The answer at `marriage.marriageDate`, or in an item of a list at `equipment.0.price`. */
export function answerAt(data: object, path: string): unknown {
  return path.split('.').reduce<unknown>((part, name) => {
    if (Array.isArray(part)) return part[Number(name)]
    return isRecord(part) && Object.hasOwn(part, name) ? part[name] : undefined
  }, data)
}
