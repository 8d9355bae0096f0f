import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'
import adonisjs from '@adonisjs/vite/client'
import react from '@vitejs/plugin-react'

const AJV_RUNTIME = 'resources/js/ajv_runtime.ts'

export default defineConfig({
  plugins: [
    react(),
    lightRjsf(),
    ajvRuntimeUnderItsFixedName(),
    adonisjs({
      entryPoints: [
        'resources/css/app.css',
        'resources/js/app.ts',
        'resources/js/form.tsx',
        'resources/js/account.ts',
        'resources/js/passkeys.ts',
        AJV_RUNTIME,
      ],
      reload: ['resources/views/**/*.edge'],
    }),
  ],
})

/**
 * Leaves out of the bundle what RJSF registers by default and our theme
 * replaces: its templates, widgets and unused fields, the Markdown parser behind
 * its own descriptions, and the URIs of schemas spread over several documents.
 */
function lightRjsf(): Plugin {
  const replacements: Record<string, string> = {
    './components/fields/index.js': 'rjsf_fields.ts',
    './components/templates/index.js': 'rjsf_nothing.ts',
    './components/widgets/index.js': 'rjsf_nothing.ts',
    'markdown-to-jsx/react': 'plain_markdown.tsx',
    'fast-uri': 'plain_uris.ts',
  }
  return {
    name: 'capdemat:light-rjsf',
    enforce: 'pre',
    resolveId(source, importer) {
      const isRjsf = importer?.replaceAll('\\', '/').includes('/node_modules/@rjsf/')
      if (!isRjsf || !(source in replacements)) return null
      return fileURLToPath(
        new URL(`resources/js/form/light/${replacements[source]}`, import.meta.url)
      )
    },
  }
}

/** Validator modules compiled on the server import `/assets/ajv_runtime.js`, in development as in production. */
function ajvRuntimeUnderItsFixedName(): Plugin {
  return {
    name: 'capdemat:ajv-runtime',
    config: () => ({
      build: {
        rolldownOptions: {
          preserveEntrySignatures: 'exports-only',
          output: {
            entryFileNames: ({ facadeModuleId }) =>
              facadeModuleId?.endsWith(AJV_RUNTIME) ? 'ajv_runtime.js' : '[name]-[hash].js',
          },
        },
      },
    }),
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        if (request.url?.startsWith('/assets/ajv_runtime.js')) request.url = `/${AJV_RUNTIME}`
        next()
      })
    },
  }
}
