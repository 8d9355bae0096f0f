import router from '@adonisjs/core/services/router'

router.get('/api/v1/health', ({ response }) => response.json({ status: 'ok' }))
