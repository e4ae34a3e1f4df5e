import { corpusContract } from '../../shared/service/corpus'
import { serve } from '../../shared/service/wire'
import { startFileWorker } from './file-thread'
import { lateCorpus } from './late-corpus'
import { parentPort } from './ports'

// The entry of the corpus process, the same under Electron's utility process and plain Node. Its one argument is the
// path of the corpus. Nothing but the wire's messages goes to the parent; words for people go to standard error.
const path = process.argv[2]
if (!path) throw new Error('The corpus process needs the path of the corpus.')
const { host, port } = parentPort()
serve(corpusContract, lateCorpus(path, startFileWorker(), { host }), port)
process.on('disconnect', () => process.exit(0))
