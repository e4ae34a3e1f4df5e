// `npm run -s citations -- [--worst N] [FOLDER ...]`: how the citations found in the words of published resolutions (AKN4UN) agree
// with the hyperlinks of their files; by default those of sessions 75 to 77 and of the Security Council.
import './require-node.mjs'
import { runBundled } from './bundle.mjs'

await runBundled('citations', { cited: 'tests/source/cited/cited.command.ts' })
