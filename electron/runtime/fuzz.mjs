// `npm run fuzz -- [OPTIONS]`: tests/fuzz/fuzz.ts and its thread.
import './require-node.mjs'
import { runBundled } from './bundle.mjs'

await runBundled('fuzz', { fuzz: 'tests/fuzz/fuzz.ts', 'fuzz-worker': 'tests/fuzz/fuzz-worker.ts' })
