/** Who asks without an account, as his step posts it. */
export const REQUESTER = {
  title: 'mister',
  firstName: 'Dominique',
  lastName: 'Roux',
  email: 'dominique.roux@courriel.test',
  phone: '03 83 00 11 22',
  address: { streetName: 'Rue Haute', postalCode: '54000', city: 'Nancy' },
}
