// `npm run -s mutate -- [--kinds ID,...] [--most N] [--seed N] [--show N]`: defects planted one at a time into published and generated
// texts, and how many of each kind the rules tell.
import './require-node.mjs'
import { runBundled } from './bundle.mjs'

await runBundled('mutate', { mutate: 'tests/check/mutate/mutate.command.ts' })
