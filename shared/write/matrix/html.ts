import type { Draft } from '../../draft/draft'
import type { Trace, TracedLink, TracedParagraph } from '../../draft/trace'
import type { Paragraph } from '../../text/document-text'
import { textOf, textOfRuns } from '../../text/flat'

/**
 * The matrix as one page for a reviewer: paragraph and passage side by side, coverage of the respondents, holes and suspect
 * links. No script, nothing fetched: the page's own policy forbids both.
 */
export function matrixHtml(draft: Draft, trace: Trace): string {
  const title = textOfRuns(draft.text.masthead.title ?? []) || textOfRuns(draft.text.masthead.symbol ?? []) || 'Draft'
  const words = new Map(allParagraphs(draft.text.paragraphs).map((p) => [p.id, textOf(p)]))
  const linked = trace.paragraphs.filter(({ links }) => links.length > 0).length
  return `<!doctype html>
<html lang="${escaped(draft.text.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}: what it rests on</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<p class="symbol">${escaped(textOfRuns(draft.text.masthead.symbol ?? []))}</p>
<h1>${escaped(title)}</h1>
<p>${linked} of ${counted(trace.paragraphs.length, 'paragraph')} linked to sources · ${counted(trace.holes.length, 'paragraph')} without a source · ${counted(trace.suspect.length, 'suspect link')}</p>
</header>
${respondentsTable(trace)}
<h2>Paragraphs and their sources</h2>
<table class="matrix">
<thead><tr><th scope="col">Paragraph</th><th scope="col">Draft</th><th scope="col">Source</th><th scope="col">Passage</th></tr></thead>
<tbody>
${trace.paragraphs.map((paragraph) => paragraphRows(paragraph, words.get(paragraph.paragraphId) ?? '')).join('\n')}
</tbody>
</table>
</body>
</html>
`
}

function respondentsTable({ respondents, silent }: Trace): string {
  if (respondents.length === 0 && silent.length === 0) return ''
  const rows = respondents
    .map(({ name, class: kind, passages, used }) => {
      const share = passages === 0 ? 0 : Math.round((used / passages) * 100)
      return `<tr><th scope="row">${escaped(name)}</th><td>${escaped(CLASSES[kind])}</td><td class="figure">${used}</td><td class="figure">${passages}</td><td class="figure">${share} %</td></tr>`
    })
    .join('\n')
  const none = silent.map(
    (name) => `<tr><th scope="row">${escaped(name)}</th><td colspan="4" class="hole">asked, has sent nothing</td></tr>`,
  )
  return `<h2>Respondents</h2>
<table>
<thead><tr><th scope="col">Respondent</th><th scope="col">Class</th><th scope="col" class="figure">Used</th><th scope="col" class="figure">Passages</th><th scope="col" class="figure">Share</th></tr></thead>
<tbody>
${rows}
${none.join('\n')}
</tbody>
</table>`
}

const CLASSES = {
  member: 'Member State',
  observer: 'observer State',
  'un-entity': 'United Nations entity',
  organization: 'organization',
  ngo: 'non-governmental organization',
  joint: 'joint reply',
} as const

function paragraphRows(paragraph: TracedParagraph, words: string): string {
  const { links, label, state } = paragraph
  const span = Math.max(1, links.length)
  const head = `<th scope="row" rowspan="${span}">${escaped(label)}<span class="state ${state}">${STATES[state]}</span></th>`
  const own = `<td rowspan="${span}">${escaped(words)}</td>`
  if (links.length === 0) return `<tr class="${state}">${head}${own}<td colspan="2"></td></tr>`
  return links.map((link, at) => `<tr>${at === 0 ? head + own : ''}${linkCells(link)}</tr>`).join('\n')
}

const STATES = {
  confirmed: '',
  suggested: 'suggested',
  suspect: 'suspect',
  hole: 'no source',
  none: '',
} as const

function linkCells({ link, state, reasons, movedTo }: TracedLink): string {
  const { passage } = link
  const source = [passage.respondent, passage.symbol, passage.date].filter(Boolean).join(', ') || passage.title
  const place = movedTo === undefined ? passage.label : `${movedTo} (formerly ${passage.label})`
  const standing = [link.relation, link.stance, passage.visibility === 'public' ? '' : passage.visibility]
    .filter(Boolean)
    .join(', ')
  const doubt =
    state === 'confirmed' ? '' : `<span class="state ${state}">${[state, ...reasons].map(escaped).join(': ')}</span>`
  return `<td>${escaped(source)}<br><b>${escaped(place)}</b><br><i>${escaped(standing)}</i>${doubt}</td><td>${quoted(passage.text, link.quote)}</td>`
}

/** The passage with the quoted words marked, where they are not the whole of it. */
function quoted(text: string, quote: string): string {
  const at = quote === '' || quote === text ? -1 : text.indexOf(quote)
  if (at < 0) return escaped(text)
  return `${escaped(text.slice(0, at))}<mark>${escaped(quote)}</mark>${escaped(text.slice(at + quote.length))}`
}

function allParagraphs(paragraphs: readonly Paragraph[]): Paragraph[] {
  return paragraphs.flatMap((p) => [
    p,
    ...(p.rows ?? []).flatMap((row) => row.cells.flatMap((cell) => allParagraphs(cell.paragraphs))),
  ])
}

function counted(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}

const STYLE = `
:root { color-scheme: light dark; --ink: #1c1f23; --soft: #5d6670; --line: #d5dade; --ground: #fff; --blue: #0b6bb0; --warn: #9a5b00; --bad: #b3261e; --mark: #fff0c2; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8eaed; --soft: #a3abb3; --line: #3a4148; --ground: #16191c; --blue: #7ab8ea; --warn: #f0b45a; --bad: #ff8f87; --mark: #4d4015; } }
body { margin: 2rem auto; max-width: 80rem; padding: 0 1.5rem; background: var(--ground); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; }
h1 { margin: 0; font-size: 1.5rem; } h2 { margin: 2rem 0 .5rem; font-size: 1.1rem; } .symbol { margin: 0; color: var(--soft); }
table { width: 100%; border-collapse: collapse; } th, td { padding: .5rem .75rem; border-top: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { border-top: 0; color: var(--soft); font-weight: 600; } th[scope=row] { font-weight: 600; white-space: nowrap; }
.matrix { table-layout: fixed; } .matrix th:first-child { width: 9rem; } .matrix th:nth-child(3) { width: 14rem; } .figure { text-align: right; font-variant-numeric: tabular-nums; }
.state { display: block; color: var(--soft); font-size: .85em; font-weight: 400; white-space: normal; } .state.suspect { color: var(--bad); } .hole, .state.hole { color: var(--warn); }
mark { background: var(--mark); color: inherit; }
@media print { body { max-width: none; margin: 0; font-size: 10pt; } tr { break-inside: avoid; } }
`
