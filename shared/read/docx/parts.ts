import { AppError } from '../../error'
import type { TrackedChanges } from '../reading'
import { allOf, attribute } from '../xml/xml-tree'
import type { XmlElement } from '../xml/xml-tree'
import { noChanges, resolveChanges } from './changes'
import type { ChangeCounts } from './changes'
import { relationsName } from './package'
import type { Package, Relation } from './package'
import { placesOf } from './positions'
import type { RunPlace } from './positions'

/** The parts of a Word file that reading needs; no other is unpacked. Tracked changes are made or undone in them. */
export interface Parts {
  document: XmlElement
  styles: XmlElement | undefined
  numbering: XmlElement | undefined
  footnotes: XmlElement | undefined
  endnotes: XmlElement | undefined
  comments: XmlElement | undefined
  settings: XmlElement | undefined
  core: XmlElement | undefined
  app: XmlElement | undefined
  /** In the order of their relationships. */
  running: readonly RunningPart[]
  /** Where each run stands in its part as the file has it. */
  places: ReadonlyMap<XmlElement, RunPlace>
  changes: ChangeCounts
  /** Keys of notes (`footnote:3`) that only changed text refers to. */
  goneNotes: ReadonlySet<string>
}

/** A header or footer. */
export interface RunningPart {
  /** Relationships that lead to it. */
  ids: string[]
  type: 'header' | 'footer'
  root: XmlElement
}

/** `wrong-format` where the package holds no Word document. */
export async function partsOf(pack: Package, name: string, choice: TrackedChanges): Promise<Parts> {
  await pack.load(['_rels/.rels', '[Content_Types].xml'])
  const main = mainPart(pack)
  await pack.load([main, relationsName(main)])
  const document = pack.xml(main)
  if (!document || document.local !== 'document') {
    throw new AppError('wrong-format', `${name} is no Word document: it has no part word/document.xml.`)
  }
  const relations = [...pack.relations(main)].filter(([, { external }]) => !external)
  const targets = new Map<string, string>()
  for (const [, { type, target }] of relations) if (!targets.has(type)) targets.set(type, target)
  const running = relations.filter(([, { type }]) => type === 'header' || type === 'footer')
  const wanted = ONCE.flatMap((type) => targets.get(type) ?? [])
  await pack.load([...wanted, ...running.map(([, { target }]) => target), CORE, APP])
  const part = (type: string): XmlElement | undefined => {
    const target = targets.get(type)
    return target === undefined ? undefined : pack.xml(target)
  }
  const runningParts = runningOf(pack, running)
  const before = referred(document)
  const places = new Map<XmlElement, RunPlace>()
  const changes = noChanges()
  const worded: [XmlElement | undefined, string][] = [
    [document, main],
    [part('footnotes'), targets.get('footnotes') ?? ''],
    [part('endnotes'), targets.get('endnotes') ?? ''],
    ...runningParts.map(({ root, target }): [XmlElement, string] => [root, target]),
  ]
  for (const [root, of] of worded) {
    if (!root) continue
    for (const [run, place] of placesOf(root, of)) places.set(run, place)
    resolveChanges(root, choice, changes)
  }
  const after = referred(document)
  return {
    document,
    styles: part('styles'),
    numbering: part('numbering'),
    footnotes: part('footnotes'),
    endnotes: part('endnotes'),
    comments: part('comments'),
    settings: part('settings'),
    core: pack.xml(CORE),
    app: pack.xml(APP),
    running: runningParts,
    places,
    changes,
    goneNotes: new Set([...before].filter((key) => !after.has(key))),
  }
}

const ONCE = ['styles', 'numbering', 'footnotes', 'endnotes', 'comments', 'settings'] as const
const CORE = 'docProps/core.xml'
const APP = 'docProps/app.xml'

/** The part that the package names as its document: `word/document.xml` by custom, not by rule. */
function mainPart(pack: Package): string {
  const named = [...pack.relations('').values()].find(({ type, external }) => type === 'officeDocument' && !external)
  return named && pack.names.includes(named.target) ? named.target : 'word/document.xml'
}

function runningOf(
  pack: Package,
  running: readonly (readonly [string, Relation])[],
): (RunningPart & { target: string })[] {
  const parts: (RunningPart & { target: string })[] = []
  for (const [id, { type, target }] of running) {
    const known = parts.find((part) => part.target === target)
    const root = pack.xml(target)
    if (known) known.ids.push(id)
    else if (root && (type === 'header' || type === 'footer')) parts.push({ ids: [id], type, root, target })
  }
  return parts
}

function referred(document: XmlElement): Set<string> {
  const keys = new Set<string>()
  for (const element of allOf(document)) {
    if (element.local === 'footnoteReference') keys.add(`footnote:${attribute(element, 'id')}`)
    else if (element.local === 'endnoteReference') keys.add(`endnote:${attribute(element, 'id')}`)
  }
  return keys
}
