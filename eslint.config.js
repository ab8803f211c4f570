import js from '@eslint/js'
import prettier from 'eslint-config-prettier'
import vue from 'eslint-plugin-vue'
import accessibility from 'eslint-plugin-vuejs-accessibility'
import globals from 'globals'
import typescript from 'typescript-eslint'
import vueParser from 'vue-eslint-parser'
import walls from './.ci/walls-rule.js'

/** Names that exist only in a browser or only in Node: `domain` runs in both and may lean on neither. */
const notEverywhere = [...new Set([...Object.keys(globals.browser), ...Object.keys(globals.node)])].filter(
  (name) => !(name in globals['shared-node-browser']) && !(name in globals.es2026),
)
const alsoNot = ['console', 'fetch', 'setTimeout', 'setInterval', 'crypto', 'performance']

export default typescript.config(
  {
    ignores: ['**/dist/', '**/paraglide/', '**/coverage/', '**/.cache/', 'data/'],
  },
  js.configs.recommended,
  ...vue.configs['flat/recommended'],
  ...accessibility.configs['flat/recommended'],
  {
    files: ['**/*.ts'],
    extends: [typescript.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Fastify's handlers and vitest's hooks are async by contract, with or without an await.
      '@typescript-eslint/require-await': 'off',
      // Ports are objects of functions that never read `this`.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['**/*.vue'],
    extends: [typescript.configs.recommended],
    languageOptions: { parser: vueParser, parserOptions: { parser: typescript.parser } },
  },
  {
    files: ['**/*.ts', '**/*.vue'],
    rules: {
      // The type check knows every name.
      'no-undef': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_$', caughtErrors: 'none' },
      ],
      'vue/no-v-html': 'error',
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/component-api-style': ['error', ['script-setup']],
      // A list without bullets is no list to Safari's screen reader unless its role is said.
      'vuejs-accessibility/no-redundant-roles': 'off',
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
    },
  },
  {
    // Matchers such as `expect.any` are typed `any`.
    files: ['**/*.test.ts'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    files: ['apps/**', 'packages/**'],
    plugins: { walls },
    rules: { 'walls/imports': 'error' },
  },
  {
    files: ['packages/domain/src/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-globals': ['error', ...notEverywhere, ...alsoNot] },
  },
  {
    files: ['*.config.js', '.ci/**', '**/*.js', '**/*.mjs'],
    languageOptions: { globals: globals.node },
  },
  prettier,
)
