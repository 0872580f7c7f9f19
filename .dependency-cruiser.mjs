/** The floors of the house (docs/architecture.md). Never loosen a rule to pass: move the code. */
const SOLUTION = '^src/solutions/([^/]+)/';
const IO =
  '^(node:)?(fs|net|http|https|http2|child_process|dgram|dns|tls|worker_threads|cluster)(/promises)?$';

export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or lack a third. Types may point both ways.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'kernel-is-the-ground-floor',
      severity: 'error',
      from: { path: '^src/kernel/' },
      to: { path: '^(src/(?!kernel/)|web/|bench/|e2e/)' },
    },
    {
      name: 'connectors-know-only-the-kernel',
      severity: 'error',
      from: { path: '^src/connectors/' },
      to: { path: '^(src/(solutions|network|interfaces|launch|cli)/|src/(app|main|solutions)\\.ts|web/)' },
    },
    {
      name: 'connectors-do-not-import-each-other',
      severity: 'error',
      from: { path: '^src/connectors/([^/]+)/' },
      to: { path: '^src/connectors/', pathNot: '^src/connectors/($1|testing)/' },
    },
    {
      name: 'only-tests-use-the-fuzz-harness',
      severity: 'error',
      from: { pathNot: '(\\.test\\.ts$|fuzz-target\\.ts$|^src/connectors/testing/)' },
      to: { path: '^src/connectors/testing/' },
    },
    {
      name: 'solutions-never-import-each-other',
      severity: 'error',
      from: { path: SOLUTION },
      to: { path: '^src/solutions/', pathNot: '^src/solutions/$1/' },
    },
    {
      name: 'solutions-use-kernel-connectors-and-web-ui-only',
      severity: 'error',
      from: { path: SOLUTION },
      to: { path: '^(src/(network|interfaces|launch|cli)/|src/(app|main|solutions)\\.ts|web/(?!ui/))' },
    },
    {
      name: 'a-solutions-server-side-never-imports-web',
      severity: 'error',
      from: { path: '^src/solutions/[^/]+/(?!web/)' },
      to: { path: '^web/' },
    },
    {
      name: 'network-uses-solutions-through-the-registry',
      severity: 'error',
      from: { path: '^src/network/' },
      to: { path: '^(src/(solutions|interfaces|launch|cli)/|src/(app|main|solutions)\\.ts|web/(?!ui/))' },
    },
    {
      name: 'parts-of-the-network-never-import-each-other',
      severity: 'error',
      from: { path: '^src/network/([^/]+)/' },
      to: { path: '^src/network/', pathNot: '^src/network/$1/' },
    },
    {
      name: 'a-networks-server-side-never-imports-web',
      severity: 'error',
      from: { path: '^src/network/[^/]+/(?!web/)' },
      to: { path: '^web/' },
    },
    {
      name: 'interfaces-stand-over-kernel-data',
      severity: 'error',
      from: { path: '^src/interfaces/' },
      to: { path: '^src/(solutions|network)/' },
    },
    {
      name: 'pure-logic-does-no-io',
      comment: 'These files run on the phone too, or are proven by property tests.',
      severity: 'error',
      from: {
        path: [
          '^src/kernel/places/(ars|hierarchy|predecessors|search|fold|display-name|slug|place|topology|locator|cells|neighbours|outline|candidates)\\.ts$',
          '^src/kernel/map/(categories|map-tile|place-points|render-map|point-index)\\.ts$',
          '^src/kernel/i18n/.*\\.ts$',
          '^src/kernel/clock\\.ts$',
          '^src/kernel/sources/(utm|mapping|clean-text)\\.ts$',
          '^src/connectors/geojson/(geometry|point-of-shape)\\.ts$',
          '^src/solutions/[^/]+/(search|responsible|model)\\.ts$',
          '^src/network/[^/]+/(flow|model)\\.ts$',
        ],
      },
      to: { path: [IO, '^node_modules/(pg|kysely|fastify)/', '/(store|connection)\\.ts$'] },
    },
    {
      name: 'web-never-imports-stores-or-the-server',
      severity: 'error',
      from: { path: '^web/', pathNot: '\\.test\\.tsx?$' },
      to: {
        path: [
          IO,
          '^node_modules/(pg|kysely|fastify|zod|@fastify)/',
          '/(store|routes|connection|load)\\.ts$',
          '^src/kernel/(database|http)/',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'only-web-ui-imports-the-kern-kit',
      severity: 'error',
      from: { path: '^(web|src)/', pathNot: '^web/ui/' },
      to: { path: '^node_modules/@kern-ux-annex/' },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { pathNot: '\\.test\\.tsx?$' },
      to: { path: '\\.test\\.tsx?$' },
    },
    {
      name: 'the-product-needs-no-development-package',
      severity: 'error',
      from: {
        path: '^(src|web)/',
        pathNot: '(\\.test\\.tsx?$|test-|\\.suite\\.ts$|\\.setup\\.ts$|/testing/)',
      },
      to: { dependencyTypes: ['npm-dev'], pathNot: '/@types/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'] },
  },
};
