import { TextMessageGateway } from '#kernel/contracts/text_message_gateway'
import { definePlugin } from '#kernel/define_plugin'
import { LogSms } from '#plugins/log_sms/log_sms'

export default definePlugin({
  id: 'log_sms',
  label: 'SMS de démonstration',
  contract: TextMessageGateway,
  demo: true,
  settings: { folder: { label: 'Dossier des messages', type: 'text' } },
  create: ({ folder }) => new LogSms(folder),
})
