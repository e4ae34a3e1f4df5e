import { AppError } from '../../error'
import { structure } from '../../structure'
import type { Block } from '../../structure'
import type { Run } from '../../text/document-text'
import type { Loss } from '../../text/loss'
import { allOf } from '../xml/xml-tree'
import type { Reading } from '../reading'
import { blocksOf, plainBlocks } from './blocks'
import { itemsOf } from './body'
import type { BodyItem } from './body'
import { contextOf } from './context'
import { TEMPLATE_STYLES } from './form-of'
import { mastheadOf } from './masthead'
import { notesOf } from './notes'
import { openPackage } from './package'
import type { PackageLimits } from './package'
import { withoutSeparators } from './runs-of'

/**
 * A Word file as one text. Files in the styles of the United Nations templates are read by those styles; any other is
 * read as plain paragraphs, and the losses say which form was given up. `wrong-format`, `malformed`, `too-large` and
 * `no-text` as their names say.
 */
export async function readDocx(bytes: Uint8Array, name: string, limits: Partial<PackageLimits> = {}): Promise<Reading> {
  const pack = await openPackage(bytes, limits)
  const document = pack.xml('word/document.xml')
  if (!document) throw new AppError('wrong-format', `${name} is no Word document: it has no part word/document.xml.`)
  const losses = new Map<string, Loss>()
  const lose = (way: Loss['way'], what: string, count = 1): void => {
    const loss = losses.get(what)
    if (loss) loss.count += count
    else losses.set(what, { way, what, count })
  }
  const context = contextOf(pack, document, lose)
  const items = [...allOf(document)]
    .filter((element) => element.local === 'body')
    .flatMap((body) => itemsOf(body, context))
  const comments = [...allOf(document)].filter((element) => element.local === 'commentReference').length
  if (comments > 0) lose('dropped', 'comments in the margin', comments)
  const masthead = mastheadOf(pack, document, context)
  const ours = masthead.length > 0 || items.some((item) => item.is === 'form' && TEMPLATE_STYLES.has(item.form.style))
  const blocks = ours ? [...masthead, ...blocksOf(items)] : plainBlocks(items, (what) => lose('flattened', what))
  if (!ours) styleLosses(items, lose)
  const tied = tieSigns([...blocks, ...notesOf(pack, context)])
  const { text, losses: structural } = structure(tied, { language: context.language, ...(ours && { marked: true }) })
  if (text.paragraphs.length === 0 && Object.keys(text.masthead).length === 0) {
    throw new AppError('no-text', `${name} holds no text.`)
  }
  const foreign: Loss = {
    way: 'flattened',
    what: 'parts of a Word file not written here, guessed from their look',
    count: text.paragraphs.length,
  }
  return {
    texts: [
      { text, said: {}, losses: [...(ours ? [] : [foreign]), ...losses.values(), ...pack.losses, ...structural] },
    ],
  }
}

function styleLosses(items: readonly BodyItem[], lose: (way: Loss['way'], what: string, count?: number) => void): void {
  const styled = items.filter(
    (item) => item.is === 'form' && item.form.style !== '' && item.form.foreignHeading === undefined,
  )
  if (styled.length > 0) lose('flattened', 'paragraph styles of another template, read as plain text', styled.length)
}

/**
 * References by sign find the note that bears the sign: in the same table first, then the nearest before. Asterisks typed
 * in a masthead field are references where a note bears them (real files type them as plain text).
 */
function tieSigns(blocks: Block[]): Block[] {
  const known = blocks.flatMap((block) =>
    block.note?.printed !== undefined ? [{ id: block.note.id, sign: block.note.printed }] : [],
  )
  const marked = new Set(blocks.flatMap((block) => (block.field ? block.runs.flatMap(signOf) : [])))
  const signs = new Map(known.map(({ id, sign }) => [id, sign]))
  const ids = new Set(known.map((note) => note.id))
  const tie = (run: Run): Run => {
    if (run.type !== 'reference') return run
    const sign = run.printed ?? signs.get(run.footnoteId)
    if (!run.footnoteId.startsWith('mark:') || ids.has(run.footnoteId))
      return { ...run, ...(sign && { printed: sign }) }
    const note = known.findLast(({ sign }) => sign === run.printed)
    if (note) return { ...run, footnoteId: note.id }
    return { type: 'text', text: run.printed ?? '', superscript: true }
  }
  const asterisks = (runs: Run[]): Run[] =>
    runs.flatMap((run): Run[] => {
      if (run.type !== 'text') return [run]
      // Where a note's sign is marked as such, the same sign elsewhere is words.
      return run.text.split(/(\*+)/).flatMap((piece): Run[] => {
        const note = piece.startsWith('*') && known.find(({ sign }) => sign === piece && !marked.has(sign))
        if (note) return [{ type: 'reference', footnoteId: note.id, printed: note.sign }]
        return piece ? [{ ...run, text: piece }] : []
      })
    })
  const tieRows = (rows: NonNullable<Block['rows']>): NonNullable<Block['rows']> =>
    rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({
        ...cell,
        paragraphs: cell.paragraphs.map((p) => ({
          ...p,
          runs: p.runs.map(tie),
          ...(p.rows && { rows: tieRows(p.rows) }),
        })),
      })),
    }))
  return blocks.map((block) => ({
    ...block,
    runs: withoutSeparators((block.field ? asterisks(block.runs) : block.runs).map(tie)),
    ...(block.rows && { rows: tieRows(block.rows) }),
  }))
}

function signOf(run: Run): string[] {
  return run.type === 'reference' && run.footnoteId.startsWith('mark:') ? [run.printed ?? ''] : []
}
