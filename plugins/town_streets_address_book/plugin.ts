import { AddressBook } from '#kernel/contracts/address_book'
import { definePlugin } from '#kernel/define_plugin'
import { TownStreets } from '#plugins/town_streets_address_book/town_streets'

export default definePlugin({
  id: 'town_streets_address_book',
  label: 'Voies de la ville de démonstration',
  contract: AddressBook,
  demo: true,
  create: () => new TownStreets(),
})
