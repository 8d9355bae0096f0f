import { defineConfig } from '@adonisjs/core/bodyparser'

export default defineConfig({
  allowedMethods: ['POST', 'PUT', 'PATCH', 'DELETE'],
  form: {
    convertEmptyStringsToNull: false,
    types: ['application/x-www-form-urlencoded'],
    limit: '512kb',
    queryString: { depth: 10, parameterLimit: 2000, arrayLimit: 200 },
  },
  json: {
    convertEmptyStringsToNull: false,
    types: ['application/json'],
    limit: '512kb',
  },
  multipart: {
    autoProcess: true,
    convertEmptyStringsToNull: false,
    processManually: [],
    limit: '64mb',
    fieldsLimit: '512kb',
    maxFields: 200,
    types: ['multipart/form-data'],
  },
})
