import { globSync } from 'node:fs'
import { matchesGlob } from 'node:path'
import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import rcFile from '../../adonisrc.js'

/** Read from the folder of a service while the application runs: no import brings them into the build. */
const READ_AT_RUN_TIME = ['README.md', 'filings/*.json', 'translations/*.json']

test.group('The production build', () => {
  test('holds what is read from the folders of services', ({ assert }) => {
    const patterns = (rcFile.metaFiles ?? []).map((file) =>
      typeof file === 'string' ? file : file.pattern
    )
    const files = globSync(
      READ_AT_RUN_TIME.map((pattern) => `teleservices/*/${pattern}`),
      { cwd: app.makePath() }
    )
    assert.isAbove(files.length, 0)
    const left = files.filter((file) => !patterns.some((pattern) => matchesGlob(file, pattern)))
    assert.deepEqual(left, [])
  })
})
