import { TextMessageGateway } from '#kernel/contracts/text_message_gateway'
import { definePlugin } from '#kernel/define_plugin'
import { HttpSms } from '#plugins/http_sms/http_sms'

export default definePlugin({
  id: 'http_sms',
  label: 'SMS par service web',
  contract: TextMessageGateway,
  demo: false,
  settings: {
    url: { label: 'Adresse du service', type: 'url' },
    token: { label: 'Jeton d’accès', type: 'secret' },
    sender: { label: 'Nom de l’expéditeur', type: 'text' },
  },
  create: ({ url, token, sender }) => new HttpSms({ url, token, sender }),
})
