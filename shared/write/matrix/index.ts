import type { Draft } from '../../draft/draft'
import { traceDraft } from '../../draft/trace'
import type { TraceSources } from '../../draft/trace'
import { matrixHtml } from './html'
import { matrixJson } from './json'

/** The trace matrix of a draft: what each paragraph rests on, as JSON or as one HTML page that needs nothing else. */
export function writeMatrix(draft: Draft, form: 'json' | 'html', corpus?: TraceSources): Uint8Array {
  const trace = traceDraft(draft, corpus)
  return new TextEncoder().encode(form === 'json' ? matrixJson(draft, trace) : matrixHtml(draft, trace))
}
