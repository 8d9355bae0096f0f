import { configApp } from '@adonisjs/eslint-config'

export default configApp(
  { ignores: ['build/**', 'tmp/**', '.adonisjs/**', 'public/**', 'node_modules/**'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      'no-restricted-imports': ['error', { paths: ['lodash', 'moment'] }],
      'no-console': 'off',
      // `(await Category.all()).map(…)` reads well; naming the list first says nothing more.
      '@unicorn/no-await-expression-member': 'off',
    },
  },
  {
    // Catalogued errors are named by their code, whether createError or a class made them.
    files: ['**/errors.ts'],
    rules: { '@typescript-eslint/naming-convention': 'off' },
  }
)
