import { test } from '@japa/runner'
import { createTransport } from 'nodemailer'
import { startMailSink } from '#tests/support/mail_sink'

test.group('Mail sink', () => {
  test('reads back a French message with its attachment', async ({ assert, cleanup }) => {
    const sink = await startMailSink()
    cleanup(() => sink.close())
    const long = 'Votre demande n° 1204 a été reçue ; l’été, nos délais s’allongent. '
      .repeat(4)
      .trim()

    await createTransport({ host: sink.host, port: sink.port, secure: false }).sendMail({
      from: '"Mairie de Noël-Œuvre" <mairie@blainville.test>',
      to: 'camille@example.test',
      bcc: 'archives@blainville.test',
      subject:
        'Votre inscription à la cantine est validée : merci de préparer l’échéancier – été 2026',
      text: long,
      html: `<p>${long}</p>`,
      attachments: [
        { filename: 'Attestation d’inscription – été.pdf', content: Buffer.from([0, 255, 37, 80]) },
        { filename: 'recu.txt', content: 'Reçu' },
      ],
    })
    const [mail] = await sink.waitFor(1)

    assert.sameMembers(mail.recipients, ['camille@example.test', 'archives@blainville.test'])
    assert.equal(
      mail.subject,
      'Votre inscription à la cantine est validée : merci de préparer l’échéancier – été 2026'
    )
    assert.include(mail.from, 'Mairie de Noël-Œuvre')
    assert.equal(mail.to, 'camille@example.test')
    assert.equal(mail.text, long)
    assert.include(mail.html, 'l’été, nos délais')
    assert.deepEqual(
      mail.attachments.map(({ name }) => name),
      ['Attestation d’inscription – été.pdf', 'recu.txt']
    )
    assert.deepEqual([...mail.attachments[0].content], [0, 255, 37, 80])
  })

  test('refuses on demand, as a broken server does', async ({ assert, cleanup }) => {
    const sink = await startMailSink()
    cleanup(() => sink.close())
    const transport = createTransport({ host: sink.host, port: sink.port, secure: false })
    const mail = { from: 'a@example.test', to: 'b@example.test', subject: 'Essai', text: 'Essai' }

    sink.refuse('disque plein')
    await assert.rejects(() => transport.sendMail(mail), /disque plein/)
    sink.accept()
    await transport.sendMail(mail)

    assert.lengthOf(sink.messages, 1)
  })
})
