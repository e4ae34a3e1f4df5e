// `npm run -s silence -- [--rules ID,...] [--family NAME] [--every N] [--show N] [--cached] [FOLDER ...]`: what the rules find in
// published texts (AKN4UN), which should be next to nothing.
import './require-node.mjs'
import { runBundled } from './bundle.mjs'

await runBundled('silence', { silence: 'tests/check/silence/silence.command.ts' })
