// `npm run -s structure -- [--form lines|raised|run-on] [--worst N] [FOLDER ...]`: how published resolutions (AKN4UN), flattened
// to plain text and read again, agree with what they were; by default those of sessions 75 to 77.
import './require-node.mjs'
import { runBundled } from './bundle.mjs'

await runBundled('structure', { agreement: 'tests/structure/agreement/agreement.command.ts' })
