import { type ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import Document from '#documents/models/document'
import DocumentPage from '#documents/models/document_page'
import { MAX_PAGES } from '#documents/pages/page_limits'
import { useFreshBudgets } from '#tests/support/budgets'
import { useDatabase } from '#tests/support/databases'
import { aHousehold, aRequest, aTown } from '#tests/support/world'
import { aFiledDocument, aPicture } from '#tests/support/world/kept_document'
import { aPdf, anImage, EMPTY_ZIP } from '#tests/unit/documents/pages/sample_files'

const SERVICE = 'library_registration'
const TYPE = 'proof_of_residence'
const MEGABYTE = 1024 * 1024

interface Sent {
  name: string
  type: string
  content: Buffer
}

/** In two pieces, so that this file is none. */
const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')

/** The head of a photograph as iPhones write it. */
const HEIC = Buffer.concat([
  Buffer.from([0, 0, 0, 24]),
  Buffer.from('ftypheic', 'latin1'),
  Buffer.alloc(4),
  Buffer.from('mif1heic', 'latin1'),
  Buffer.alloc(200),
])

const REFUSED: { what: string; file: () => Sent; sentence: RegExp }[] = [
  {
    what: 'that holds a virus',
    file: () => ({ name: 'virus.pdf', type: 'application/pdf', content: Buffer.from(EICAR) }),
    sentence: /virus\.pdf.{1,3}a été refusé\s: le contrôle antivirus y a détecté une menace/,
  },
  {
    what: 'that lies about its type',
    file: () => ({ name: 'menteur.png', type: 'image/png', content: aPdf() }),
    sentence: /menteur\.png.{1,3}n’est pas ce qu’il annonce\s: son contenu est au format PDF/,
  },
  {
    what: 'that is protected by a password',
    file: () => pdf('secret.pdf', aPdf({ encrypted: true })),
    sentence: /secret\.pdf.{1,3}est protégé par un mot de passe/,
  },
  {
    what: 'that is cut short',
    file: () => pdf('coupe.pdf', aPdf({ pages: 3 }).subarray(0, 400)),
    sentence: /coupe\.pdf.{1,3}est illisible ou incomplet/,
  },
  {
    what: 'of thirty megabytes',
    file: () => pdf('lourd.pdf', Buffer.concat([aPdf(), Buffer.alloc(30 * MEGABYTE, '% \n')])),
    sentence: /lourd\.pdf.{1,3}dépasse 10\sMo/,
  },
  {
    what: 'of zero bytes',
    file: () => pdf('vide.pdf', Buffer.alloc(0)),
    sentence: /vide\.pdf.{1,3}est vide/,
  },
  {
    what: 'of too many pages',
    file: () => pdf('roman.pdf', aPdf({ pages: MAX_PAGES + 1 })),
    sentence: /roman\.pdf.{1,3}compte 51 pages\s; 50 au plus/,
  },
  {
    what: 'that is two formats at once',
    file: () => pdf('polyglotte.pdf', Buffer.concat([aPdf(), EMPTY_ZIP])),
    sentence: /polyglotte\.pdf.{1,3}mêle plusieurs formats/,
  },
  {
    what: 'that a phone took in a format of its own',
    file: () => ({ name: 'IMG_1.HEIC', type: 'image/heic', content: HEIC }),
    sentence: /IMG_1\.HEIC.{1,3}est au format HEIC.*Le plus compatible/,
  },
]

const PLACES = [
  { where: 'in a request', open: inARequest },
  { where: 'in the wallet', open: inTheWallet },
]

test.group('A file that cannot be accepted', (group) => {
  useDatabase(group)
  useFreshBudgets(group)

  for (const { what, file, sentence } of REFUSED) {
    for (const { where, open } of PLACES) {
      test(`${what} is refused at its field ${where}, and the good one sent with it stays`, async ({
        client,
        assert,
      }) => {
        const place = await open()
        const good = { name: 'bonne.png', type: 'image/png', content: await aPicture() }
        const response = await send(client, place, [good, file()])
        response.assertStatus(422)
        assert.match(saidAtFiles(response.text()), sentence)
        assert.match(response.text(), /1\sfichier est ajouté et reste dans cette pièce/)
        const pages = await place.town.run(() => DocumentPage.query().orderBy('position'))
        assert.deepEqual(
          pages.map(({ fileName }) => fileName),
          [...place.before, 'bonne.png']
        )
      })
    }
  }

  test('leaves nothing behind when no other came with it, and keeps what was typed', async ({
    client,
    assert,
  }) => {
    const place = await inARequest()
    const response = await send(client, place, [pdf('vide.pdf', Buffer.alloc(0))], {
      note: 'Facture de la box',
    })
    response.assertStatus(422)
    assert.match(saidAtFiles(response.text()), /vide\.pdf/)
    assert.include(response.text(), 'value="Facture de la box"')
    assert.lengthOf(await place.town.run(() => Document.query()), 0)
  })
})

test.group('A scan of twelve pages of mixed types', (group) => {
  useDatabase(group)
  useFreshBudgets(group)

  test('is one document in the order it was chosen, previewed sheet by sheet, turned and relieved of a page', async ({
    client,
    assert,
  }) => {
    const { town, family, path } = await inTheWallet()
    const scan: Sent[] = [
      pdf('01.pdf', aPdf({ pages: 4 })),
      await image('02.jpg', 'jpeg'),
      await image('03.png', 'png'),
      pdf('04.pdf', aPdf({ pages: 2 })),
      await image('05.webp', 'webp'),
      await image('06.tiff', 'tiff'),
      await image('07.gif', 'gif'),
      await image('08.jpg', 'jpeg'),
    ]
    const response = await send(client, { family, path }, scan)
    response.assertStatus(200)

    const pages = () => town.run(() => DocumentPage.query().orderBy('position'))
    const names = async () => (await pages()).map(({ fileName }) => fileName)
    assert.deepEqual(await names(), ['avant.png', ...scan.map(({ name }) => name)])
    const sheets = (await pages())
      .slice(1)
      .flatMap(({ id, previewKeys }) => previewKeys.map((_keys, sheet) => ({ id, sheet })))
    assert.lengthOf(sheets, 12)
    for (const { id, sheet } of sheets) {
      const preview = await client
        .get(`/documents/pages/${id}/${sheet}/thumbnail`)
        .loginAs(family.account)
      preview.assertStatus(200)
      preview.assertHeader('content-type', 'image/webp')
    }

    const [, first, second] = await pages()
    const documentPath = path.replace(/\/pages$/, '')
    await client
      .post(`${documentPath}/pages/${first.id}/rotation`)
      .withCsrfToken()
      .loginAs(family.account)
      .form({ sheet: 3, rotation: 180 })
    assert.deepEqual((await pages())[1].rotations, [0, 0, 0, 180])
    await client
      .delete(`${documentPath}/pages/${second.id}`)
      .withCsrfToken()
      .loginAs(family.account)
    assert.notInclude(await names(), '02.jpg')
    assert.lengthOf(await names(), 8)
  })
})

async function inARequest() {
  const town = await aTown()
  const family = await aHousehold(town).withChild('Léa')
  const draft = await aRequest(town, SERVICE).by(family).about(family.child('Léa')).in('draft')
  return { town, family, path: `/dossiers/${draft.id}/pieces`, before: [] as string[] }
}

async function inTheWallet() {
  const town = await aTown()
  const family = await aHousehold(town).withChild('Léa')
  const document = await aFiledDocument(town, family, ['avant.png'])
  return { town, family, path: `/documents/${document.id}/pages`, before: ['avant.png'] }
}

function send(
  client: ApiClient,
  { family, path }: Pick<Awaited<ReturnType<typeof inARequest>>, 'family' | 'path'>,
  files: Sent[],
  fields: Record<string, string> = {}
) {
  const request = client.post(path).withCsrfToken().loginAs(family.account).field('type', TYPE)
  for (const [name, value] of Object.entries(fields)) request.field(name, value)
  for (const { name, type, content } of files) {
    request.file('pages[]', content, { filename: name, contentType: type })
  }
  return request
}

/** The sentences by which a field of files says that it is described. */
function saidAtFiles(page: string): string {
  const fields = [...page.matchAll(/<input[^>]*type="file"[^>]*aria-describedby="([^"]+)"/g)]
  const ids = fields.flatMap(([, described]) => described.split(' '))
  return ids
    .map(
      (id) => new RegExp(`<p class="field-error" id="${id}">(.*?)</p>`, 's').exec(page)?.[1] ?? ''
    )
    .join(' ')
    .replace(/<[^>]*>/g, ' ')
}

function pdf(name: string, content: Buffer): Sent {
  return { name, type: 'application/pdf', content }
}

async function image(
  name: string,
  format: 'jpeg' | 'png' | 'webp' | 'tiff' | 'gif'
): Promise<Sent> {
  return {
    name,
    type: `image/${format}`,
    content: await anImage()
      .resize(40, 20 + name.charCodeAt(1))
      .toFormat(format)
      .toBuffer(),
  }
}
