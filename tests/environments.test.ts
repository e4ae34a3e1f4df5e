import { join, resolve } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')

/**
 * What a module of each project may not name, and a thing or two it may. Compiled among all the modules of its project:
 * one library's declarations would be enough to let Node's or the page's globals in for everybody.
 */
const environments: Record<string, { absent: string[]; present: string[] }> = {
  shared: {
    absent: [
      'window',
      'document',
      'process',
      'Buffer',
      'TextDecoder',
      'URL',
      'crypto',
      'setTimeout',
      'structuredClone',
    ],
    present: ['Intl'],
  },
  'shared/read': { absent: ['window', 'document'], present: ['process', 'TextDecoder'] },
  'shared/write': { absent: ['window', 'document'], present: ['process', 'Buffer'] },
  electron: { absent: ['window', 'document'], present: ['process'] },
  renderer: { absent: ['process', 'Buffer', 'require'], present: ['window', 'document'] },
}

for (const [project, { absent, present }] of Object.entries(environments)) {
  test(`${project} compiles without ${absent.join(', ')}`, () => {
    const names = [...absent, ...present]
    const unknown = unknownNames(project, names)
    expect(unknown).toEqual(absent)
  })
}

/** Those of `names` that the compiler does not know in a module of the project. */
function unknownNames(project: string, names: string[]): string[] {
  const folder = join(root, project)
  const config = ts.getParsedCommandLineOfConfigFile(
    join(folder, 'tsconfig.json'),
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
        throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'))
      },
    },
  )
  if (config === undefined) throw new Error(`${project} has no tsconfig.json`)
  const seed = join(folder, 'seed.ts')
  const source = names.map((name, i) => `export const name${i} = typeof ${name}`).join('\n')
  const options = { ...config.options, composite: false, incremental: false, tsBuildInfoFile: undefined, noEmit: true }
  const host = ts.createCompilerHost(options)
  const read = host.getSourceFile.bind(host)
  host.getSourceFile = (name, ...rest) =>
    name === seed ? ts.createSourceFile(name, source, ts.ScriptTarget.ES2024) : read(name, ...rest)
  const program = ts.createProgram([...config.fileNames, seed], options, host)
  const lines = program
    .getSemanticDiagnostics(program.getSourceFile(seed))
    .map(({ file, start }) => file?.getLineAndCharacterOfPosition(start ?? 0).line ?? -1)
  return lines.map((line) => names[line] ?? 'something else')
}
