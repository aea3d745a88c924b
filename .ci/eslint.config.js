import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const TEMPLATE = 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement';

/** What a page with a strict content policy and Trusted Types refuses, or what opens a door to markup from outside. */
const AGAINST_THE_POLICY = [
  [
    `${TEMPLATE}[value.raw=/(^|[\\s"'])style\\s*=/]`,
    'Inline style is refused by the policy: use a class, or .style=${…}.',
  ],
  [`${TEMPLATE}[value.raw=/<style[\\s>]/]`, 'A style element is refused by the policy: use static styles.'],
  [`${TEMPLATE}[value.raw=/<script[\\s>]/]`, 'No script element in a template.'],
  [`${TEMPLATE}[value.raw=/[\\s"']on[a-z]+\\s*=/]`, 'Inline handlers are refused by the policy: use @event.'],
  [
    'MemberExpression[property.name=/^(innerHTML|outerHTML)$/]',
    'Markup from strings is refused: draw with lit or textContent.',
  ],
  [
    'MemberExpression[property.name=/^(insertAdjacentHTML|createContextualFragment|setHTMLUnsafe)$/]',
    'Markup from strings is refused.',
  ],
  ["NewExpression[callee.name='DOMParser']", 'Markup from strings is refused.'],
  [
    "CallExpression[callee.object.name='document'][callee.property.name=/^write(ln)?$/]",
    'Markup from strings is refused.',
  ],
  [
    "CallExpression[callee.property.name='setAttribute'][arguments.0.value='style']",
    'Inline style is refused by the policy: set .style.',
  ],
  ['TSEnumDeclaration', 'Use a union of strings.'],
].map(([selector, message]) => ({ selector, message }));

const UNDATED = [
  [
    "NewExpression[callee.name='Date'][arguments.length=0]",
    'Judgement has no clock: take the time as an argument.',
  ],
  [
    "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    'Judgement has no clock: take the time as an argument.',
  ],
  ["CallExpression[callee.object.name='Math'][callee.property.name='random']", 'Judgement has no dice.'],
].map(([selector, message]) => ({ selector, message }));

const VIETNAMESE = '/[ăâđêôơưĂÂĐÊÔƠƯàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/';
const WORDED = [`Literal[value=${VIETNAMESE}]`, `TemplateElement[value.raw=${VIETNAMESE}]`].map(
  (selector) => ({
    selector,
    message: 'Words for people belong to components/i18n.',
  }),
);

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', '.storybook/public/**', 'var/**'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  lit.configs['flat/recommended'],
  wc.configs['flat/best-practice'],
  litA11y.configs.recommended,
  {
    settings: { wc: { elementBaseClasses: ['LitElement', 'DvcElement'] } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
      'max-lines': ['error', 400],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-syntax': ['error', ...AGAINST_THE_POLICY],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['lit/directives/unsafe-*', 'lit-html/directives/unsafe-*'],
              message: 'Markup from strings is refused.',
            },
            {
              group: ['lit/directives/style-map*'],
              message: 'styleMap writes inline style at its first drawing: use .style=${…}.',
            },
            { group: ['lit/static-html*'], message: 'Draw with plain templates.' },
            {
              group: ['lit-html', 'lit-html/*', 'lit-element', '@lit/reactive-element'],
              message: 'Import from lit.',
            },
          ],
        },
      ],
      'lit/prefer-nothing': 'error',
      'lit/no-legacy-imports': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/lifecycle-super': 'error',
      // LitElement has every lifecycle callback.
      'wc/guard-super-call': 'off',
      // Safari forgets that an unmarked list is one unless it is told.
      'lit-a11y/no-redundant-role': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/unified-signatures': 'off',
    },
  },
  {
    files: ['components/domain/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...AGAINST_THE_POLICY, ...UNDATED],
      'no-restricted-globals': [
        'error',
        'window',
        'document',
        'navigator',
        'fetch',
        'localStorage',
        'sessionStorage',
        'setTimeout',
        'performance',
        'crypto',
        'process',
      ],
    },
  },
  {
    files: ['components/elements/**/*.ts', 'components/client/**/*.ts'],
    ignores: ['components/client/failure-words.ts'],
    rules: { 'no-restricted-syntax': ['error', ...AGAINST_THE_POLICY, ...WORDED] },
  },
  {
    // Tests and plays reach into what they try; long tables of cases are data.
    files: ['test/**/*.ts', 'stories/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      'max-lines': 'off',
    },
  },
  {
    files: [
      'host/data/**/*.ts',
      'mocks/**/*.ts',
      'components/i18n/**/*.ts',
      'components/contract/**/*.ts',
      'test/**/*.ts',
      'stories/**/*.ts',
    ],
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['.ci/**/*.js'],
    languageOptions: { globals: { process: 'readonly' } },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: { sourceType: 'commonjs', globals: { module: 'writable', require: 'readonly' } },
  },
);
