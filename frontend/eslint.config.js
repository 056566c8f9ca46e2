import { readdirSync } from 'node:fs'

import js from '@eslint/js'
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript'
import importX from 'eslint-plugin-import-x'
import reactHooks from 'eslint-plugin-react-hooks'
import globals from 'globals'
import tseslint from 'typescript-eslint'

const features = readdirSync('src/features')
const faces = readdirSync('src/faces')
const ground = ['lib', 'api', 'hooks', 'components']

// Who may not know whom. New features and faces are fenced the day their folder appears.
const zones = [
  ...features.map((feature) => ({
    target: `./src/features/${feature}`,
    from: ['./src/features', './src/faces', './src/app'],
    except: [`./src/features/${feature}`, `./features/${feature}`, `./${feature}`],
    message:
      'A feature knows no other feature: meet in a face, or move what is shared to components, hooks or lib.',
  })),
  ...faces.map((face) => ({
    target: `./src/faces/${face}`,
    from: './src/faces',
    except: [`./${face}`],
    message: 'A face knows no other face.',
  })),
  ...ground.map((room, index) => ({
    target: `./src/${room}`,
    from: ['features', 'faces', 'app', ...ground.slice(index + 1)].map((other) => `./src/${other}`),
    message: 'Imports run face → app → feature → components → hooks → api → lib.',
  })),
  {
    target: './src/app',
    from: ['./src/features', './src/faces'],
    message: 'The app shell knows no feature and no face.',
  },
].flatMap((zone) =>
  Array.isArray(zone.from)
    ? zone.from.map((from) => ({
        ...zone,
        from,
        // An exception is read relative to `from`, and only the features' own folder has one.
        ...(zone.except ? { except: from === './src/features' ? [zone.except.at(-1)] : [] } : {}),
      }))
    : [zone],
)

export default tseslint.config(
  {
    ignores: ['dist', 'src/api/*.d.ts', 'src/**/locales/*.js', 'playwright-report', 'test-results'],
  },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [
      tseslint.configs.strictTypeChecked,
      tseslint.configs.stylisticTypeChecked,
      reactHooks.configs.flat.recommended,
    ],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [createTypeScriptImportResolver({ project: 'tsconfig.json' })],
    },
    rules: {
      'import-x/no-cycle': 'error',
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/order': [
        'error',
        {
          'newlines-between': 'always',
          alphabetize: { order: 'asc' },
          groups: ['builtin', 'external', 'internal', 'parent', 'sibling'],
          pathGroups: [{ pattern: '@/**', group: 'internal' }],
        },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      // What is taken out of an object to leave the rest has a name and no use.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      'no-restricted-syntax': [
        'error',
        { selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]', message: 'Text is text.' },
      ],
    },
  },
  { files: ['scripts/**', '*.js'], languageOptions: { globals: globals.node } },
  { files: ['public/*.js'], languageOptions: { globals: globals.browser } },
)
