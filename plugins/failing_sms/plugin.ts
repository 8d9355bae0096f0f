import { TextMessageGateway } from '#kernel/contracts/text_message_gateway'
import { definePlugin } from '#kernel/define_plugin'
import { FailingSms } from '#plugins/failing_sms/failing_sms'

export default definePlugin({
  id: 'failing_sms',
  label: 'SMS en panne (démonstration)',
  contract: TextMessageGateway,
  demo: true,
  create: () => new FailingSms(),
})
