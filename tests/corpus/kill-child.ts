// Imports a folder as the terminal does, saying each finished file on a line, until it is done or killed.
import { writeSync } from 'node:fs'
import { createCorpus } from '../../electron/corpus/corpus'
import { startFileWorker } from '../../electron/corpus/file-thread'

const [path, folder] = process.argv.slice(2) as [string, string]
const corpus = await createCorpus(path, startFileWorker())
writeSync(1, 'ready\n')
for await (const event of corpus.import([folder])) {
  if (event.type === 'file') writeSync(1, `${event.status} ${event.sourceId}\n`)
}
await corpus.close()
