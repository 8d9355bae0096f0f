import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { PaymentOrder, PaymentOutcome } from '#kernel/contracts/payment_provider'
import { bankPage } from '#plugins/demo_payment/bank_page'

export interface Bank {
  /** Without a slash at its end. */
  url: string
  register(operation: string, order: PaymentOrder): void
  outcomeOf(operation: string): PaymentOutcome
}

const CHOICES = ['paid', 'cancelled', 'refused'] as const
type Choice = (typeof CHOICES)[number]

const NOTIFY_TIMEOUT_MS = 2000

/** A little bank on a free port of this machine; it does not keep the application alive. */
export async function openBank(): Promise<Bank> {
  const orders = new Map<string, PaymentOrder>()
  const choices = new Map<string, Choice>()

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://bank')
    const [, operation, choice] = pathname.split('/')
    const order = orders.get(operation)
    if (!order) return void response.writeHead(404).end()
    if (request.method !== 'POST')
      return send(response, bankPage(operation, order, choices.get(operation)))

    // A payment is decided once: a second click changes nothing.
    const chosen = CHOICES.find((name) => name === choice)
    if (chosen && !choices.has(operation)) {
      choices.set(operation, chosen)
      await notify(order, operation)
    }
    response.writeHead(303, { Location: order.returnTo }).end()
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.writeHead(500).end())
  })
  server.listen(0, 'localhost').unref()
  await once(server, 'listening')
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    register: (operation, order) => void orders.set(operation, order),
    outcomeOf: (operation) => outcome(operation, orders.get(operation), choices.get(operation)),
  }
}

function outcome(
  operation: string,
  order: PaymentOrder | undefined,
  choice: Choice | undefined
): PaymentOutcome {
  if (!order) return { result: 'expired' }
  if (choice === 'paid') {
    return { result: 'paid', amount: order.amount, bankReference: `DEMO-${operation.slice(0, 8)}` }
  }
  return { result: choice ?? 'pending' }
}

/** As real ones do: the town is told that something happened, and asks what. A lost notification harms nothing. */
async function notify({ notify: url }: PaymentOrder, operation: string): Promise<void> {
  await fetch(url, {
    method: 'POST',
    body: new URLSearchParams({ operation }),
    signal: AbortSignal.timeout(NOTIFY_TIMEOUT_MS),
  }).catch(() => undefined)
}

function send(response: ServerResponse, html: string): void {
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(html)
}
