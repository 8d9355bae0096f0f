// Console entry point in development: TypeScript is compiled on the fly, then bin/console.ts takes over.
import '@poppinss/ts-exec'
await import('./bin/console.js')
