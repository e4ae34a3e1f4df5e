import { parentPort } from 'node:worker_threads'
import { serve } from '../../shared/service/wire'
import { fileContract } from './file-service'
import { files } from './files'
import { oneAtATime } from './one-at-a-time'
import { threadPort } from './ports'

// The entry of the file worker: a thread of the corpus process, bundled beside it.
serve(fileContract, oneAtATime(files), threadPort(parentPort!))
