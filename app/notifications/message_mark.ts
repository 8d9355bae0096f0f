/** A message whose return is recorded: what an agent wrote, or what is told by itself. */
export interface MessageMark {
  kind: 'contact' | 'notice'
  id: string
}

const MARK = /\b(contact|notice)\.([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\b/

/** The Message-ID of a mail: one key, one message. `contact:<id>` and `notice:<id>` are read back from it. */
export function messageIdOf(key: string): string {
  return `<${dotted(key)}@capdemat>`
}

/**
 * The return path of a mail, told apart from every other (VERP), on the town's mailbox for what comes back.
 *
 * @param mailbox e.g. « retours@ville.fr », which must take « retours+…@ville.fr »
 */
export function returnPathOf(key: string, mailbox: string): string | null {
  if (!MARK.test(dotted(key))) return null
  const at = mailbox.lastIndexOf('@')
  return `${mailbox.slice(0, at)}+${dotted(key)}${mailbox.slice(at)}`
}

/** The message that a Message-ID or a return path names; `null` when it is not of ours. */
export function readMark(text: string): MessageMark | null {
  const [, kind, id] = MARK.exec(text.toLowerCase()) ?? []
  return kind && id ? { kind: kind as MessageMark['kind'], id } : null
}

function dotted(key: string): string {
  return key.replace(/[^\w.-]/g, '.')
}
