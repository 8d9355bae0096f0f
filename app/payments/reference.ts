/** What a payment is called outside: « P00000012 ». */
export function referenceOf(number: number): string {
  return `P${String(number).padStart(8, '0')}`
}
