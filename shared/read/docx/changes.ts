import type { Loss } from '../../text/loss'
import type { TrackedChanges } from '../reading'
import { childOf, elementsOf } from '../xml/xml-tree'
import type { XmlElement, XmlNode } from '../xml/xml-tree'

/** How many changes of each sort were tracked. Runs of one change that stand side by side are one. */
export interface ChangeCounts {
  deletions: number
  insertions: number
  moves: number
  formats: number
}

export function noChanges(): ChangeCounts {
  return { deletions: 0, insertions: 0, moves: 0, formats: 0 }
}

/**
 * Make or undo the tracked changes of a part (ECMA-376 part 1, 17.13.5), in the tree itself: afterwards it holds none.
 * Words, rows and cells go or stay; a paragraph whose mark goes is joined with the next, whose properties the two then
 * have; undone changes of form give back the properties kept.
 */
export function resolveChanges(root: XmlElement, choice: TrackedChanges, counts: ChangeCounts): void {
  const prefix = root.name.slice(0, root.name.length - root.local.length)
  new Resolution(prefix, choice, counts).visit(root)
}

/** `3 deletions, 2 insertions; accepted`, undefined where nothing was tracked. */
export function changesLoss(counts: ChangeCounts, choice: TrackedChanges): Loss | undefined {
  const { deletions, insertions, moves, formats } = counts
  const told = [
    several(deletions, 'deletion'),
    several(insertions, 'insertion'),
    several(moves, 'move'),
    several(formats, 'change of form', 'changes of form'),
  ].filter(Boolean)
  if (told.length === 0) return undefined
  return {
    way: 'changed',
    what: 'tracked changes',
    count: deletions + insertions + moves + formats,
    detail: `${told.join(', ')}; ${choice === 'accepted' ? 'accepted' : 'undone'}`,
  }
}

function several(count: number, one: string, many = `${one}s`): string {
  return count === 0 ? '' : `${count} ${count === 1 ? one : many}`
}

class Resolution {
  private readonly gone: ReadonlySet<string>
  /** Elements whose runs were changed. */
  private readonly changed = new Set<XmlElement>()

  constructor(
    private readonly prefix: string,
    private readonly choice: TrackedChanges,
    private readonly counts: ChangeCounts,
  ) {
    this.gone = new Set(choice === 'accepted' ? ['del', 'moveFrom'] : ['ins', 'moveTo'])
  }

  visit(element: XmlElement): void {
    const out: XmlNode[] = []
    let before: string | undefined
    for (const child of element.children) {
      if (typeof child === 'string') {
        out.push(child)
        continue
      }
      const local = this.own(child)
      if (local !== undefined && WRAPPERS.has(local) && !PROPERTIES.has(element.local)) {
        if (before !== local) this.count(local)
        this.changed.add(element)
        before = local
        // What goes is gone through too: changes within changes are counted.
        this.visit(child)
        if (this.gone.has(local)) continue
        if (local === 'del' || local === 'moveFrom') restoreWords(child)
        out.push(...child.children)
        continue
      }
      if (local === undefined || !UNSEEN.has(local)) before = undefined
      if (local !== undefined && CHANGES.has(local)) {
        if (local !== 'tblGridChange') this.counts.formats += 1
        const old = elementsOf(child)[0]
        if (this.choice === 'original' && old) {
          const kept = elementsOf(element).filter(({ local }) => ['rPr', 'sectPr', 'ins', 'del'].includes(local))
          element.children = local === 'pPrChange' ? [...old.children, ...kept] : old.children
          this.visit(element)
          return
        }
        continue
      }
      this.visit(child)
      if (local === 'tr' && this.isGone(child, 'trPr')) continue
      if (local === 'tc' && this.isCellGone(child)) continue
      if (local === 'tbl' && !elementsOf(child).some((row) => row.local !== 'tblPr' && row.local !== 'tblGrid'))
        continue
      out.push(child)
    }
    element.children = this.joined(out)
  }

  /** The local name of an element of the part's own namespace. */
  private own(element: XmlElement): string | undefined {
    return element.name.startsWith(this.prefix) ? element.local : undefined
  }

  private count(local: string): void {
    if (local === 'del') this.counts.deletions += 1
    else if (local === 'ins') this.counts.insertions += 1
    // A move is told once, by the place it went to.
    else if (local === 'moveTo') this.counts.moves += 1
  }

  /** Is a row (or a paragraph's mark) one that goes? Counts what its properties say. */
  private isGone(element: XmlElement, properties: string): boolean {
    const own = childOf(element, properties)
    const markers = own ? elementsOf(own).filter(({ local }) => WRAPPERS.has(local)) : []
    for (const { local } of markers) this.count(local)
    return markers.some(({ local }) => this.gone.has(local))
  }

  private isCellGone(cell: XmlElement): boolean {
    const own = childOf(cell, 'tcPr')
    const added = own && childOf(own, 'cellIns')
    const deleted = own && childOf(own, 'cellDel')
    if (added) this.counts.insertions += 1
    if (deleted) this.counts.deletions += 1
    return Boolean(this.choice === 'accepted' ? deleted : added)
  }

  /** Paragraphs whose mark goes join the next. */
  private joined(children: XmlNode[]): XmlNode[] {
    const out: XmlNode[] = []
    let open: XmlElement | undefined
    const close = (): void => {
      // What has no words and no mark is gone.
      if (open && contentOf(open).length > 0) out.push(open)
      open = undefined
    }
    for (const child of children) {
      if (typeof child === 'string' || this.own(child) !== 'p') {
        if (typeof child !== 'string' && !UNSEEN.has(child.local)) close()
        out.push(child)
        continue
      }
      const gone = this.isMarkGone(child)
      if (open) {
        const properties = childOf(child, 'pPr')
        child.children = [...(properties ? [properties] : []), ...contentOf(open), ...contentOf(child)]
        open = undefined
      }
      if (gone) open = child
      else out.push(child)
    }
    close()
    return out
  }

  private isMarkGone(paragraph: XmlElement): boolean {
    const properties = childOf(paragraph, 'pPr')
    const mark = properties && childOf(properties, 'rPr')
    const markers = mark ? elementsOf(mark).filter(({ local }) => WRAPPERS.has(local)) : []
    // The mark of a paragraph with changed words goes with the words: it is no change of its own.
    if (!this.changed.has(paragraph)) for (const { local } of markers) this.count(local)
    return markers.some(({ local }) => this.gone.has(local))
  }
}

function contentOf(paragraph: XmlElement): XmlElement[] {
  return elementsOf(paragraph).filter(({ local }) => local !== 'pPr')
}

/** What was deleted is words again. */
function restoreWords(element: XmlElement): void {
  for (const run of elementsOf(element)) {
    run.children = run.children.map((child) => {
      if (typeof child === 'string') return child
      const local = RESTORED[child.local]
      return local ? { ...child, local, name: child.name.replace(child.local, local) } : child
    })
    if (run.local !== 'r') restoreWords(run)
  }
}

const RESTORED: Readonly<Record<string, string>> = { delText: 't', delInstrText: 'instrText' }

const WRAPPERS: ReadonlySet<string> = new Set(['ins', 'del', 'moveFrom', 'moveTo'])

/** Where elements of the wrappers' names are marks on properties. */
const PROPERTIES: ReadonlySet<string> = new Set(['rPr', 'trPr', 'numPr', 'ctrlPr', 'tblPrEx'])

const CHANGES: ReadonlySet<string> = new Set(
  'rPrChange pPrChange sectPrChange tblPrChange tblPrExChange tblGridChange trPrChange tcPrChange numberingChange'.split(
    ' ',
  ),
)

/** Marks that stand between runs and show nothing. */
const UNSEEN: ReadonlySet<string> = new Set(
  (
    'bookmarkStart bookmarkEnd commentRangeStart commentRangeEnd proofErr permStart permEnd moveFromRangeStart ' +
    'moveFromRangeEnd moveToRangeStart moveToRangeEnd'
  ).split(' '),
)
