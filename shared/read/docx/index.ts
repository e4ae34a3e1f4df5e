import { AppError } from '../../error'
import { structure } from '../../structure'
import type { Block } from '../../structure'
import type { Run } from '../../text/document-text'
import { originKeeper } from '../origins'
import type { Reading, ReadOptions } from '../reading'
import { childOf } from '../xml/xml-tree'
import { blocksOf } from './blocks'
import { itemsOf } from './body'
import type { BodyItem } from './body'
import { changesLoss } from './changes'
import { commentsOf } from './comments'
import { contextOf } from './context'
import type { Lose } from './context'
import { TEMPLATE_STYLES } from './form-of'
import { lossBook } from './losses'
import { mastheadOf, mastheadTable } from './masthead'
import { notesOf } from './notes'
import { listPackage } from './package'
import type { PackageLimits } from './package'
import { partsOf } from './parts'
import { plainBlocks } from './plain-blocks'
import { byHands } from './by-hands'
import { runningFacts } from './running'
import { withoutSeparators } from './runs-of'

/**
 * A Word file as one text. Files in the styles of the United Nations templates are read by those styles; in any other,
 * styles, lists and looks say what they can and the words decide the rest, and the losses say so. `wrong-format`,
 * `malformed`, `too-large` and `no-text` as their names say.
 */
export async function readDocx(
  bytes: Uint8Array,
  name: string,
  { trackedChanges = 'accepted', ...limits }: ReadOptions & Partial<PackageLimits> = {},
): Promise<Reading> {
  const pack = await listPackage(bytes, limits)
  const parts = await partsOf(pack, name, trackedChanges)
  const { lose, losses } = lossBook()
  const keeper = originKeeper()
  const context = contextOf(parts, keeper, lose)
  const body = childOf(parts.document, 'body')
  const found = body ? itemsOf(body, context) : []
  const header = mastheadOf(parts, context)
  const [first, ...rest] = found.filter((item) => item.is === 'table' || item.form.runs.length > 0)
  const own = header.length === 0 && first?.is === 'table' ? mastheadTable(first.element, context) : undefined
  const masthead = own ?? header
  const items = own ? rest : found
  const ours = masthead.length > 0 || items.some((item) => item.is === 'form' && TEMPLATE_STYLES.has(item.form.style))
  const blocks = ours ? [...masthead, ...byHands(blocksOf(items, context), parts)] : plainBlocks(items, context)
  const tied = tieSigns([...blocks, ...notesOf(parts, context)])
  const options = ours ? { marked: true } : { parted: true }
  const structured = structure(tied, { language: context.language, ...options })
  const { text, origins } = keeper.settle(structured.text)
  if (text.paragraphs.length === 0 && Object.keys(text.masthead).length === 0) {
    throw new AppError('no-text', `${name} holds no text.`)
  }
  const told = [changesLoss(parts.changes, trackedChanges)].flatMap((loss) => loss ?? [])
  if (!ours) {
    styleLosses(items, lose)
    lose('flattened', 'parts of a Word file not written here, guessed from their look', text.paragraphs.length)
  }
  const said = { ...runningFacts(parts.running, text, context), ...commentsOf(parts.comments, parts.document, lose) }
  return { texts: [{ text, said, losses: [...told, ...losses(), ...pack.losses, ...structured.losses], origins }] }
}

function styleLosses(items: readonly BodyItem[], lose: Lose): void {
  const styled = items.filter((item) => item.is === 'form' && item.form.style !== '' && !isKnown(item.form.styleNames))
  if (styled.length > 0) lose('flattened', 'paragraph styles of another template, read as plain text', styled.length)
}

/** Names whose meaning is Word's own. */
function isKnown(names: readonly string[]): boolean {
  return names.some((name) =>
    /^(?:normal|body text|list paragraph|title|subtitle|(?:intense )?quote|heading \d|toc .*|list bullet.*)$/.test(
      name,
    ),
  )
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
