import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** Pages of one area never import pages of another: they link by route. */
const area = (name) => ({
  files: [`src/areas/${name}/**`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          { group: ['@tauri-apps/*'], message: 'Only src/host knows Tauri.' },
          {
            regex: `/areas/(?!${name}(/|$))|^\\.\\./(?!\\.\\.|${name}/)[a-z]+/`,
            message: 'An area links to another by route, it does not import its pages.',
          },
        ],
      },
    ],
  },
});

export default ts.config(
  { ignores: ['dist', 'node_modules', 'src/contract', 'shots', '.kit'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-implied-eval': 'error',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
    rules: {
      'svelte/no-at-html-tags': 'error',
      'svelte/no-navigation-without-resolve': 'off',
      // Raw state is replaced as a whole on purpose; plain Map and Set are then right.
      'svelte/prefer-svelte-reactivity': 'off',
      'svelte/require-each-key': 'error',
    },
  },
  {
    files: ['src/**'],
    ignores: ['src/host/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['@tauri-apps/*'], message: 'Only src/host knows Tauri.' }] },
      ],
    },
  },
  ...['office', 'staff', 'organisation', 'reference', 'reviews'].map(area),
);
