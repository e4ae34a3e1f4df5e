import { cruise } from 'dependency-cruiser'
import type { ICruiseResult, IFlattenedRuleSet } from 'dependency-cruiser'
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const config = join(root, '.dependency-cruiser.cjs')
const folders = ['shared', 'electron', 'renderer', 'tests']

/** One seeded violation or more for each rule: the file that breaks it, and what it says. */
const seeds: [rule: string, file: string, source: string][] = [
  ['no-circular', 'shared/text/ring-a.ts', "import './ring-b'"],
  ['no-unresolvable', 'shared/text/nowhere.ts', "import './not-there'"],
  ['tests-are-leaves', 'shared/text/from-tests.ts', "import '../../tests/leaf'"],
  ['shared-imports-no-process', 'shared/draft/process.ts', "import '../../electron/corpus/store'"],
  [
    'shared-imports-no-platform',
    'shared/read/platform.ts',
    "import type { ReactNode } from 'react'; export type N = ReactNode",
  ],
  ['shared-imports-no-platform', 'shared/text/editor.ts', "import '@lexical/utils'"],
  ['shared-imports-no-node', 'shared/text/node.ts', "import 'node:fs'"],
  ['shared-imports-lists-only', 'shared/text/demo.ts', "import demo from '../../resources/demo.json'; export { demo }"],
  ['error-imports-nothing', 'shared/error.ts', "import './text/leaf'"],
  ['text-imports-only-below', 'shared/text/up.ts', "import '../compare/leaf'"],
  ['text-imports-only-below', 'shared/text/up-type.ts', "import type { A } from '../draft/leaf'; export type B = A"],
  ['compare-imports-only-below', 'shared/compare/up.ts', "import '../source/leaf'"],
  ['structure-imports-only-below', 'shared/structure/up.ts', "import '../source/leaf'"],
  ['source-imports-only-below', 'shared/source/up.ts', "import '../draft/leaf'"],
  ['draft-imports-only-below', 'shared/draft/up.ts', "import '../check/leaf'"],
  ['check-imports-only-below', 'shared/check/up.ts', "import '../read/leaf'"],
  ['read-imports-only-below', 'shared/read/up.ts', "import '../draft/leaf'"],
  ['write-imports-only-below', 'shared/write/up.ts', "import '../service/leaf'"],
  ['service-imports-only-below', 'shared/service/up.ts', "import '../read/leaf'"],
  ['rules-stand-alone', 'shared/check/rules/family/one.ts', "import './leaf'"],
  ['docx-library-only-in-write', 'shared/read/docx.ts', "import 'docx'"],
  ['processes-stay-apart', 'electron/main/reach.ts', "import '../corpus/store'"],
  ['processes-stay-apart', 'electron/preload/reach.ts', "import '../main/leaf'"],
  ['processes-stay-apart', 'electron/corpus/reach.ts', "import '../cli/leaf'"],
  ['processes-stay-apart', 'electron/file/reach.ts', "import '../corpus/store'"],
  ['cli-imports-no-process-but-corpus', 'electron/cli/reach.ts', "import '../main/leaf'"],
  ['main-and-preload-know-services-only', 'electron/main/domain.ts', "import '../../shared/check/leaf'"],
  ['corpus-runs-in-plain-node', 'electron/corpus/window.ts', "import 'electron'"],
  ['corpus-runs-in-plain-node', 'electron/cli/window.ts', "import type { App } from 'electron'; export type A = App"],
  ['sqlite-only-in-corpus', 'electron/main/sqlite.ts', "import 'better-sqlite3'"],
  ['renderer-imports-no-electron', 'renderer/search/ipc.ts', "import 'electron'"],
  ['renderer-imports-no-node', 'renderer/search/disk.ts', "import 'node:fs'"],
  ['renderer-imports-no-read-or-write', 'renderer/search/read.ts', "import '../../shared/read/leaf'"],
  ['features-use-the-front-door', 'renderer/search/back-door.tsx', "import '../editor/inner'"],
  ['features-use-the-front-door', 'renderer/app.tsx', "import './editor/inner'"],
  ['ui-knows-no-feature', 'renderer/ui/feature.tsx', "import '../editor/index'"],
]

/** What the layout allows, and the seeds reach for. */
const allowed: [file: string, source: string][] = [
  ...['text', 'compare', 'structure', 'source', 'draft', 'check', 'check/rules/family', 'read', 'write', 'service'].map(
    (layer): [string, string] => [`shared/${layer}/leaf.ts`, 'export type A = 1'],
  ),
  ['shared/text/ring-b.ts', "import './ring-a'"],
  ['electron/main/leaf.ts', "import 'electron'; import '../../shared/service/leaf'; import '../../shared/error'"],
  ['electron/cli/leaf.ts', "import '../corpus/store'; import '../../shared/write/leaf'; import 'node:fs'"],
  ['electron/file/leaf.ts', "import 'node:fs'"],
  ['electron/corpus/store.ts', "import 'better-sqlite3'; import '../file/leaf'; import '../../shared/check/leaf'"],
  ['shared/read/bytes.ts', "import 'node:zlib'; import '../structure/leaf'"],
  ['shared/write/docx/page.ts', "import 'docx'; import '../../check/leaf'; import '../../read/leaf'"],
  ['shared/check/rules/index.ts', "import './family/leaf'"],
  ['shared/check/rules/family/index.ts', "import './leaf'"],
  ['shared/text/states.ts', "import states from '../../resources/lists/states.json'; export { states }"],
  [
    'renderer/editor/inner.ts',
    "import 'lexical'; import '../ui/leaf'; import '../search/index'; import '../../shared/check/leaf'",
  ],
  ['renderer/editor/index.ts', 'export {}'],
  ['renderer/search/index.ts', 'export {}'],
  ['renderer/ui/leaf.ts', "import 'react'; import '../words/index'"],
  ['renderer/words/index.ts', 'export {}'],
  ['resources/lists/states.json', '[]'],
  ['resources/demo.json', '[]'],
  ['tests/leaf.ts', "import 'better-sqlite3'; import 'docx'; import '../renderer/editor/inner'"],
]

const planted = mkdtempSync(join(tmpdir(), 'layers-'))
symlinkSync(join(root, 'node_modules'), join(planted, 'node_modules'), 'junction')
afterAll(() => rmSync(planted, { recursive: true, force: true }))

test('each seeded violation trips its rule, and nothing that is allowed trips any', async () => {
  for (const [file, source] of [...allowed, ...seeds.map(([, file, source]): [string, string] => [file, source])]) {
    mkdirSync(dirname(join(planted, file)), { recursive: true })
    writeFileSync(join(planted, file), source)
  }
  const { summary } = await cruised(planted)
  const tripped = summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`)
  expect(tripped).toEqual(expect.arrayContaining(seeds.map(([rule, file]) => `${rule}: ${file}`)))
  const seeded = seeds.map(([, file]) => file)
  expect(summary.violations.filter(({ from }) => !seeded.includes(from))).toEqual([])
})

test('no rule is without a seeded violation', () => {
  const rules = (createRequire(config)(config) as { forbidden: { name: string }[] }).forbidden.map(({ name }) => name)
  expect([...new Set(seeds.map(([rule]) => rule))].sort()).toEqual(rules.sort())
})

test('the tree keeps its layers, and was really read', async () => {
  const { modules, summary } = await cruised(root)
  expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)).toEqual([])
  const read = new Set(modules.map(({ source }) => source))
  expect(sourcesOf(root).filter((file) => !read.has(file))).toEqual([])
  expect(modules.flatMap(({ dependencies }) => dependencies).length).toBeGreaterThan(read.size / 2)
})

/** Every module the tree holds, the way dependency-cruiser names them. */
function sourcesOf(base: string): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(base, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /(?<!\.d)\.(ts|tsx|mjs)$/.test(file))
      .map((file) => `${folder}/${file}`),
  )
}

async function cruised(base: string): Promise<ICruiseResult> {
  const options = await extractDepcruiseOptions(config)
  const { tsConfig: _, enhancedResolveOptions, ...rest } = options
  const { output } = await cruise(
    folders,
    { ...rest, validate: true, ruleSet: options.ruleSet as IFlattenedRuleSet, baseDir: base },
    enhancedResolveOptions,
  )
  return output as ICruiseResult
}
