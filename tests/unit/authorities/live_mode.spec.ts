import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { test } from '@japa/runner'
import PlatformAdministrator from '#accounts/models/platform_administrator'
import { useTruncatedDatabase } from '#tests/support/databases'

async function startLive(settings: Record<string, string>) {
  const server = spawn(process.execPath, ['--import=@poppinss/ts-exec', 'bin/server.ts'], {
    env: { ...process.env, APP_MODE: 'live', PORT: '0', ...settings },
  })
  const [output, errors, [code]] = await Promise.all([
    text(server.stdout),
    text(server.stderr),
    once(server, 'exit'),
  ])
  return { code, said: output + errors }
}

test.group('An installation configured for real', (group) => {
  useTruncatedDatabase(group)

  test('refuses to start while a demo account exists', async ({ assert }) => {
    await PlatformAdministrator.create({
      login: 'superadmin.demo',
      password: 'x',
      fullName: 'Démo',
    })
    const { code, said } = await startLive({ CLAMAV_HOST: '127.0.0.1' })
    assert.equal(code, 1)
    assert.include(said, 'superadmin.demo')
  }).timeout(60_000)

  test('refuses to start without a real antivirus', async ({ assert }) => {
    const { code, said } = await startLive({ CLAMAV_HOST: '' })
    assert.equal(code, 1)
    assert.include(said, 'clamav_scanner')
  }).timeout(60_000)
})
