import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type AddressInfo } from 'node:net'
import { getActiveTest } from '@japa/runner'

type Answer = (response: ServerResponse, request: IncomingMessage) => void

/** One address as the national base gives it, after an answer of its public service. */
export function feature(properties: Record<string, unknown> = {}) {
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [-0.298, 49.227] },
    properties: {
      label: '12 Rue des Lilas 14550 Blainville-sur-Orne',
      score: 0.9618,
      housenumber: '12',
      id: '14076_0480_00012',
      banId: '6c1f2a4d-0e3b-4a5c-9b7d-2f1e8c4a6b90',
      type: 'housenumber',
      name: '12 Rue des Lilas',
      street: 'Rue des Lilas',
      postcode: '14550',
      citycode: '14076',
      city: 'Blainville-sur-Orne',
      context: '14, Calvados, Normandie',
      importance: 0.5821,
      x: 459126.32,
      y: 6909482.1,
      _type: 'address',
      ...properties,
    },
  }
}

export function says(status: number, body: string): Answer {
  return (response) => response.writeHead(status, { 'Content-Type': 'application/json' }).end(body)
}

export function finds(...features: object[]): Answer {
  const collection = { type: 'FeatureCollection', features, query: 'demandé' }
  return says(200, JSON.stringify(collection))
}

/** A real geocoding service until the test ends, whose answer may change meanwhile. It keeps what it was asked. */
export async function aGeocoder(answer: Answer = finds(feature())) {
  const asked: URLSearchParams[] = []
  const geocoder = { answer, asked, url: '' }
  const server = createServer((request, response) => {
    asked.push(new URL(request.url ?? '', 'http://localhost').searchParams)
    geocoder.answer(response, request)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  geocoder.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/geocodage/search`
  getActiveTest()?.cleanup(() => {
    server.closeAllConnections()
    server.close()
  })
  return geocoder
}
