/** Which way imports run: contract ← domain ← client ← elements, the host beside them, mocks and stories on top. */

const TYPES_ONLY = { dependencyTypesNot: ['type-only'] };

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    forbid('no-cycles', 'A cycle hides which part knows which.', {}, { circular: true }),
    forbid('resolvable', 'An import must lead somewhere.', {}, { couldNotResolve: true }),
    forbid(
      'declared',
      'What the package needs stands in package.json.',
      { path: '^(components|host|mocks)/' },
      {
        dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'undetermined'],
        pathNot: '^(components|host|mocks)/',
      },
    ),
    forbid(
      'no-dev-packages',
      'What is shipped must not lean on development packages.',
      { path: '^(components|host)/' },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'contract-alone',
      'The contract is the ground: it knows nothing of this package above it.',
      { path: '^components/contract/' },
      { path: '^(components|host|mocks|stories)/', pathNot: '^components/contract/' },
    ),
    forbid(
      'domain-on-contract',
      'Domain judges with the words of the contract alone.',
      { path: '^components/domain/' },
      { path: '^(components|host|mocks|stories)/', pathNot: '^components/(contract|domain)/' },
    ),
    forbid(
      'client-below-elements',
      'The client runs without tags, texts or themes.',
      { path: '^components/client/' },
      { path: '^(components|host|mocks|stories)/', pathNot: '^components/(contract|domain|client)/' },
    ),
    forbid(
      'theme-and-texts-for-elements',
      'Tokens and texts are for tags; they know only the contract and the domain themselves.',
      { path: '^components/(theme|i18n)/' },
      { path: '^(components|host|mocks|stories)/', pathNot: '^components/(contract|domain|theme|i18n)/' },
    ),
    forbid(
      'components-know-no-host',
      'Any backend that keeps the contract will do.',
      { path: '^components/' },
      { path: '^(host|mocks|stories|test)/' },
    ),
    forbid(
      'lit-in-elements',
      'Only tags, their theme and their texts draw.',
      { path: '^(components/(contract|domain|client)|host(?!/pages)|mocks)/' },
      { path: 'node_modules/(lit|@lit|lit-html|lit-element|@lit-labs)/' },
    ),
    forbid(
      'host-on-contract-and-domain',
      'The host takes words and rules, nothing that draws.',
      { path: '^host/', pathNot: '^host/pages/' },
      { path: '^(components|mocks|stories|test)/', pathNot: '^components/(contract|domain)/' },
    ),
    forbid(
      'pages-by-the-front-door',
      'The sample portal uses the package as any page would.',
      { path: '^host/pages/' },
      {
        path: '^(components|host|mocks|stories|test)/',
        pathNot:
          '^(host/pages/|components/(define|index)\\.ts$|components/elements/[^/]+/define\\.ts$|components/theme/)',
      },
    ),
    forbid(
      'node-at-the-edge',
      'Node builtins only where the host meets node.',
      { path: '^(components|host|mocks|stories)/', pathNot: '^host/node/' },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'nobody-imports-host-node',
      'Only the main file and its neighbours know that there is a node.',
      { path: '^(components|host|mocks|stories)/', pathNot: '^host/node/' },
      { path: '^host/node/' },
    ),
    forbid(
      'zod-stays-out-of-the-page',
      'A page takes zod schemas as types only; zod itself weighs more than all of lit.',
      {
        path: '^components/(domain|client|elements|theme|i18n)/|^components/[^/]+\\.ts$|^stories/|^host/pages/',
      },
      { path: 'node_modules/zod/|^components/contract/schemas/', ...TYPES_ONLY },
    ),
    forbid(
      'mocks-run-the-host',
      'Mocks are made-up people for the real host; no tags.',
      { path: '^mocks/' },
      { path: '^(components|stories|test)/', pathNot: '^components/(contract|domain)/' },
    ),
    forbid(
      'stories-by-the-front-door',
      'Stories use tags as a page would, with mocks behind them.',
      { path: '^stories/' },
      {
        path: '^(components|host|mocks|stories|test)/',
        pathNot:
          '^(stories/|mocks/|components/(define|index)\\.ts$|components/elements/[^/]+/define\\.ts$|components/(theme|contract)/)',
        ...TYPES_ONLY,
      },
    ),
    forbid(
      'no-barrels',
      'Only the root of the library gathers; below it a file says what it needs.',
      { path: '^(components|host|mocks)/' },
      { path: '^(components|host|mocks)/.+/index\\.ts$' },
    ),
    forbid(
      'tests-stay-out',
      'What is shipped does not know its tests.',
      { path: '^(components|host|mocks|stories)/' },
      { path: '^(test|\\.ci|\\.storybook)/' },
    ),
  ],
  options: {
    exclude: { path: '^(dist|node_modules/\\.cache)/' },
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: 'specify',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      mainFields: ['module', 'main', 'types'],
      conditionNames: ['dvc-source', 'import', 'browser', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.json', '.d.ts'],
    },
  },
};
