import app from '@adonisjs/core/services/app'
import { type Group } from '@japa/runner/core'
import { AddressBook } from '#kernel/contracts/address_book'
import { forgetAddresses } from '#authorities/queries/suggest_addresses'

/** Lets each test of a group say which address book the town has; before and after, it is the one of the demonstration. */
export function useAddressBook(group: Group): (book: AddressBook) => void {
  group.each.setup(() => {
    forgetAddresses()
    return () => {
      app.container.restore(AddressBook)
      forgetAddresses()
    }
  })
  return (book) => app.container.swap(AddressBook, () => book)
}
