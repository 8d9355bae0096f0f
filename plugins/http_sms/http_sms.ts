import {
  E_TEXT_MESSAGE_REFUSED,
  E_TEXT_MESSAGES_UNAVAILABLE,
  TextMessageGateway,
  type TextMessage,
  type TextMessageReceipt,
} from '#kernel/contracts/text_message_gateway'
import { askService, type ServiceReply } from '#plugins/http_sms/ask_service'

export interface HttpSmsSettings {
  url: string
  token: string
  /** Shown on the phone; eleven letters or digits at most. */
  sender: string
}

const ACCEPTED = [200, 201, 202]
/** What the service says of the message itself: trying again would change nothing. */
const REFUSED = [400, 404, 422]

/** Hands messages to an operator's web service; the exchange is described in README.md. */
export class HttpSms extends TextMessageGateway {
  constructor(private settings: HttpSmsSettings) {
    super()
  }

  async check(): Promise<void> {
    const { status } = await askService(this.settings, { method: 'GET', path: 'account' })
    if (status !== 200) throw new E_TEXT_MESSAGES_UNAVAILABLE()
  }

  async send({ to, text, key }: TextMessage): Promise<TextMessageReceipt> {
    const reply = await askService(this.settings, {
      method: 'POST',
      path: 'messages',
      key,
      body: { to, text, sender: this.settings.sender },
    })
    if (REFUSED.includes(reply.status)) throw new E_TEXT_MESSAGE_REFUSED([reasonOf(reply)])
    const reference = ACCEPTED.includes(reply.status) ? textOf(reply, 'id') : ''
    if (!reference) throw new E_TEXT_MESSAGES_UNAVAILABLE()
    return { reference: reference.slice(0, 100) }
  }
}

function reasonOf(reply: ServiceReply): string {
  return textOf(reply, 'error').slice(0, 200) || 'sans en donner la raison.'
}

function textOf({ body }: ServiceReply, name: string): string {
  const value = body?.[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
}
