import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { describedDisable } from './scripts/check/described-disable.mjs';

const EXPECT = 'CallExpression[callee.name="expect"]';

/** What no test does: selectors, and what to do instead. */
const TEST_RULES = [
  [
    'CallExpression[callee.object.name=/^(it|test|describe)$/][callee.property.name=/^(skip|skipIf|runIf|only|todo|fails)$/]',
    'Let the test run everywhere. If it cannot, say why in the comment that disables this rule.',
  ],
  [
    'CallExpression[callee.name=/^mkdtemp(Sync)?$/]',
    'Use newFolder of tests/support/folder.ts, so that the folder is removed.',
  ],
  [`CatchClause ${EXPECT}`, 'Use expect(...).rejects or toThrow: nothing fails when nothing is thrown.'],
  [
    `TryStatement[handler] > BlockStatement ${EXPECT}`,
    'Assert after the try statement: catch takes the failure.',
  ],
  [`ConditionalExpression ${EXPECT}`, 'Assert in every case.'],
  [`LogicalExpression > ${EXPECT}`, 'Assert in every case.'],
  [`IfStatement[alternate=null] > *.consequent ${EXPECT}`, 'Assert in every case, or use fc.pre.'],
  [`${EXPECT}[arguments.0.type="Literal"]`, 'Assert something that the product did.'],
];

export default defineConfig(
  globalIgnores([
    'dist*/',
    'coverage/',
    'src/api/generated.ts',
    'src/web/operations.ts',
    'src/web/compiled/**',
    '.dependency-cruiser.cjs',
  ]),
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { project: { rules: { 'described-disable': describedDisable } } },
    rules: {
      'project/described-disable': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true },
      ],
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/dot-notation': 'off',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'max-lines': ['error', { max: 300 }],
      'no-console': 'error',
      'no-template-curly-in-string': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportDefaultDeclaration',
          message: 'Export by name, so that a thing has one name everywhere.',
        },
        {
          selector: 'ExportAllDeclaration',
          message: 'Import from the file that defines it; there are no barrels.',
        },
      ],
    },
  },
  {
    // The linter does not see the types that JSDoc gives to a value in parentheses; the compiler does.
    files: ['**/*.mjs'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    // A test that can be passed over, or whose assertion is not reached, does not show that it passes over what it tests.
    files: ['tests/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...TEST_RULES.map(([selector, message]) => ({ selector, message }))],
    },
  },
  {
    // An answer of the API is whatever the operation asked for; the assertions, and comparison, say what it must be.
    files: ['tests/integration/**/*.ts', 'tests/e2e/**/*.ts', 'bench/*.ts', 'bench/questions/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['src/cli/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
);
