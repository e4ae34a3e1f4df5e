// What may import what (ARCHITECTURE.md draws it). tests/layers.test.ts shows that each rule is tripped by what it
// forbids. Imports of types count like any other.

/** The layers of shared/, and what of shared/ each may import besides itself. */
const layers = {
  text: ['error'],
  compare: ['error', 'text'],
  structure: ['error', 'text'],
  source: ['error', 'text', 'compare'],
  draft: ['error', 'text', 'compare', 'source'],
  check: ['error', 'text', 'compare', 'source', 'draft'],
  read: ['error', 'text', 'structure'],
  write: ['error', 'text', 'compare', 'structure', 'source', 'draft', 'check', 'read'],
  service: ['error', 'text', 'source', 'draft', 'check'],
}

/** Where the library of that name lies, or its type declarations. */
const library = (...names) => `node_modules/(@types/)?(${names.join('|')})(/|$)`

const forbid = (name, from, to) => ({ name, severity: 'error', from, to })

module.exports = {
  forbidden: [
    forbid('no-circular', {}, { circular: true }),
    forbid('no-unresolvable', {}, { couldNotResolve: true }),
    forbid('tests-are-leaves', { pathNot: '^tests/' }, { path: '^tests/' }),

    // shared: values in, values out
    forbid('shared-imports-no-process', { path: '^shared/' }, { path: '^(electron|renderer)/' }),
    forbid(
      'shared-imports-no-platform',
      { path: '^shared/' },
      { path: library('electron', 'better-sqlite3', 'react', 'react-dom', 'lexical', '@lexical/[^/]+') },
    ),
    forbid('shared-imports-no-node', { path: '^shared/(?!read/|write/)' }, { dependencyTypes: ['core'] }),
    forbid(
      'shared-imports-lists-only',
      { path: '^shared/' },
      { path: '^resources/', pathNot: '^resources/lists/[^/]+\\.json$' },
    ),
    forbid('error-imports-nothing', { path: '^shared/error\\.ts$' }, { path: '^shared/' }),
    ...Object.entries(layers).map(([layer, below]) =>
      forbid(
        `${layer}-imports-only-below`,
        { path: `^shared/${layer}/` },
        { path: '^shared/', pathNot: `^shared/(${[layer, ...below].join('|')})(/|\\.ts$)` },
      ),
    ),
    forbid('rules-stand-alone', { path: '^shared/check/rules/.*(?<!index\\.ts)$' }, { path: '^shared/check/rules/' }),
    forbid('docx-library-only-in-write', { pathNot: '^(shared/write|tests)/' }, { path: library('docx') }),

    // electron: each process for itself; file/ is for all of them
    forbid(
      'processes-stay-apart',
      { path: '^electron/(main|preload|corpus|runtime|file)/' },
      { path: '^(electron|renderer)/', pathNot: '^electron/($1|file)/' },
    ),
    forbid(
      'cli-imports-no-process-but-corpus',
      { path: '^electron/cli/' },
      { path: '^(electron|renderer)/', pathNot: '^electron/(cli|corpus|file)/' },
    ),
    forbid(
      'main-and-preload-know-services-only',
      { path: '^electron/(main|preload)/' },
      { path: '^shared/', pathNot: '^shared/(service/|error\\.ts$)' },
    ),
    forbid(
      'corpus-runs-in-plain-node',
      { path: '^electron/(corpus|cli|file|runtime)/', pathNot: '^electron/runtime/fallback-default-app/' },
      { path: library('electron') },
    ),
    forbid('sqlite-only-in-corpus', { pathNot: '^(electron/corpus|tests)/' }, { path: library('better-sqlite3') }),

    // renderer: a page
    forbid('renderer-imports-no-electron', { path: '^renderer/' }, { path: `^electron/|${library('electron')}` }),
    forbid('renderer-imports-no-node', { path: '^renderer/' }, { dependencyTypes: ['core'] }),
    forbid('renderer-imports-no-read-or-write', { path: '^renderer/' }, { path: '^shared/(read|write)/' }),
    forbid(
      'features-use-the-front-door',
      { path: '^renderer/([^/]+)' },
      { path: '^renderer/[^/]+/', pathNot: '^renderer/($1|ui)/|^renderer/[^/]+/index\\.tsx?$' },
    ),
    // The words of the interface are no feature.
    forbid('ui-knows-no-feature', { path: '^renderer/ui/' }, { path: '^renderer/', pathNot: '^renderer/(ui|words)/' }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
}
