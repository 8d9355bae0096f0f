import { defineConfig } from 'vite'
import adonisjs from '@adonisjs/vite/client'
import react from '@vitejs/plugin-react'

export default defineConfig({
  plugins: [
    react(),
    adonisjs({
      entryPoints: [
        'resources/css/app.css',
        'resources/js/app.ts',
        'resources/js/form.tsx',
        'resources/js/ajv_runtime.ts',
      ],
      reload: ['resources/views/**/*.edge'],
    }),
  ],
})
