import { AddressBook } from '#kernel/contracts/address_book'
import { definePlugin } from '#kernel/define_plugin'
import { BanAddressBook } from '#plugins/ban_address_book/ban_address_book'

export default definePlugin({
  id: 'ban_address_book',
  label: 'Base adresse nationale',
  contract: AddressBook,
  demo: false,
  settings: {
    url: { label: 'Adresse du service', type: 'url' },
    timeout: { label: 'Délai de réponse, en millisecondes', type: 'number', optional: true },
  },
  create: ({ url, timeout }) => new BanAddressBook({ url, timeout }),
})
