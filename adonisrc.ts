import { indexEntities } from '@adonisjs/core'
import { defineConfig } from '@adonisjs/core/app'

export default defineConfig({
  commands: [() => import('@adonisjs/core/commands'), () => import('@adonisjs/lucid/commands')],

  providers: [
    () => import('@adonisjs/core/providers/app_provider'),
    () => import('@adonisjs/core/providers/hash_provider'),
    { file: () => import('@adonisjs/core/providers/repl_provider'), environment: ['repl', 'test'] },
    () => import('@adonisjs/core/providers/vinejs_provider'),
    () => import('@adonisjs/core/providers/edge_provider'),
    () => import('@adonisjs/session/session_provider'),
    () => import('@adonisjs/vite/vite_provider'),
    () => import('@adonisjs/shield/shield_provider'),
    () => import('@adonisjs/static/static_provider'),
    () => import('@adonisjs/lucid/database_provider'),
    () => import('@adonisjs/auth/auth_provider'),
    () => import('@adonisjs/i18n/i18n_provider'),
    () => import('@adonisjs/mail/mail_provider'),
    () => import('@adonisjs/drive/drive_provider'),
    () => import('@adonisjs/limiter/limiter_provider'),
    () => import('#providers/teleservice_provider'),
    () => import('#providers/plugin_provider'),
    () => import('#providers/live_mode_provider'),
    () => import('#providers/outbox_provider'),
    () => import('#providers/jobs_provider'),
    () => import('#providers/form_renderer_provider'),
  ],

  preloads: [
    () => import('#start/routes'),
    () => import('#start/kernel'),
    { file: () => import('#start/view'), environment: ['web', 'test'] },
    () => import('#start/validator'),
  ],

  tests: {
    suites: [
      { name: 'architecture', files: ['tests/architecture/**/*.spec.ts'], timeout: 30_000 },
      { name: 'docs', files: ['tests/docs/**/*.spec.ts'], timeout: 30_000 },
      {
        name: 'contracts',
        files: ['tests/contracts/**/*.spec.ts', 'teleservices/*/*.spec.ts', 'plugins/*/*.spec.ts'],
        timeout: 60_000,
      },
      { name: 'unit', files: ['tests/unit/**/*.spec.ts'], timeout: 30_000 },
      { name: 'functional', files: ['tests/functional/**/*.spec.ts'], timeout: 60_000 },
      { name: 'browser', files: ['tests/browser/**/*.spec.ts'], timeout: 300_000 },
      { name: 'teleservices', files: ['tests/teleservices/**/*.spec.ts'], timeout: 300_000 },
    ],
    forceExit: true,
  },

  metaFiles: [
    { pattern: 'resources/views/**/*.edge', reloadServer: false },
    { pattern: 'resources/lang/**/*.json', reloadServer: false },
    { pattern: 'public/**', reloadServer: false },
    { pattern: 'teleservices/*/README.md', reloadServer: false },
    { pattern: 'teleservices/*/filings/*.json', reloadServer: true },
    { pattern: 'teleservices/*/translations/*.json', reloadServer: true },
  ],

  hooks: {
    init: [
      indexEntities({
        controllers: { enabled: false },
      }),
      () => import('#kernel/codegen/teleservices_hook'),
    ],
    buildStarting: [() => import('@adonisjs/vite/build_hook')],
  },
})
