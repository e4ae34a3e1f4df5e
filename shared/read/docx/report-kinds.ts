import type { Block } from '../../structure'
import { wordsIn, childOf } from '../xml/xml-tree'
import type { Parts } from './parts'

/**
 * In the template's styles a paragraph that begins with a tab is preambular, and one with a number behind a tab operative:
 * so resolutions are set. In a report saved by an office program, which opens no resolution, they are text and numbered paragraphs.
 */
export function reportKinds(blocks: readonly Block[], { app }: Parts): Block[] {
  const application = app && childOf(app, 'Application')
  const opens = blocks.some(({ kind }) => kind === 'opening')
  if (opens || !application || wordsIn(application).trim() === '') return [...blocks]
  return blocks.map((block) => {
    if (block.kind === 'preambular') return { ...block, kind: 'text' }
    return block.kind === 'operative' ? { ...block, kind: 'numbered' } : block
  })
}
