import Payment from '#payments/models/payment'

/** Every attempt to pay a request, the latest first. */
export function requestPayments(requestId: string): Promise<Payment[]> {
  return Payment.query().where('request_id', requestId).orderBy('id', 'desc')
}
