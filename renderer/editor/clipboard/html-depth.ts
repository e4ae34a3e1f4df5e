/**
 * Whether tags stand open more than `most` deep in HTML, from its words alone: a browser's parser takes longer than
 * anyone waits for tags tens of thousands deep. What closes by itself is not counted, nor are comments.
 */
export function isNestedDeeper(html: string, most: number): boolean {
  let depth = 0
  for (const match of html.matchAll(/<!--[^]*?(?:-->|$)|<(\/?)([a-z][^\s/>]*)/gi)) {
    const [, slash, name = ''] = match
    if (!name || CLOSE_THEMSELVES.has(name.toLowerCase())) continue
    if (slash) depth = Math.max(0, depth - 1)
    else if (!name.includes(':') || !isClosedAtOnce(html, match.index)) depth += 1
    if (depth > most) return true
  }
  return false
}

const CLOSE_THEMSELVES = new Set(
  (
    'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr ' +
    'p li dt dd option optgroup colgroup thead tbody tfoot tr td th html head body'
  ).split(' '),
)

/** `<o:p/>`, as Word has it. */
function isClosedAtOnce(html: string, from: number): boolean {
  const tag = html.slice(from, from + 500)
  return tag[tag.indexOf('>') - 1] === '/'
}
