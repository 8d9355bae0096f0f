import {
  E_TEXT_MESSAGES_UNAVAILABLE,
  TextMessageGateway,
} from '#kernel/contracts/text_message_gateway'

/** A gateway that never answers, to rehearse the day when the real one is down. */
export class FailingSms extends TextMessageGateway {
  async check(): Promise<never> {
    throw new E_TEXT_MESSAGES_UNAVAILABLE()
  }

  async send(): Promise<never> {
    throw new E_TEXT_MESSAGES_UNAVAILABLE()
  }
}
