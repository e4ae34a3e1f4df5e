import type { Draft } from '../../shared/draft/draft'
import { parseText } from '../../shared/text/notation'
import { writeDocx } from '../../shared/write/docx'
import { plainPdf, proseAsPages } from '../fixtures/plain-pdf'
import { LUSANIA, MERIDIA, NOTICE, OROVIA, REQUEST } from './reply-words'
import type { ReplyWords } from './reply-words'

/** The demo's replies in the formats of offices, by name: the same words give the same bytes. */
export async function madeReplies(): Promise<Record<string, Uint8Array>> {
  return {
    'lusania-reply.html': new TextEncoder().encode(asPage(LUSANIA)),
    'meridia-reply.docx': await asWordFile(MERIDIA),
    'orovia-reply.pdf': plainPdf(proseAsPages(linesOf(OROVIA))),
  }
}

interface Line {
  text: string
  is: 'title' | 'question' | 'paragraph' | 'line'
  bold?: boolean
}

function linesOf({ state, date, questions }: ReplyWords): Line[] {
  let number = 0
  return [
    { text: NOTICE, is: 'line' },
    { text: `Reply of ${state}`, is: 'title', bold: true },
    { text: 'Safety of passenger ferries', is: 'line' },
    { text: `Respondent: ${state}`, is: 'line' },
    { text: `Date: ${date}`, is: 'line' },
    { text: 'Original: English', is: 'line' },
    { text: REQUEST, is: 'line' },
    ...questions.flatMap(([question, ...paragraphs], i): Line[] => [
      { text: `Question ${i + 1}. ${question}`, is: 'question', bold: true },
      ...paragraphs.map((text): Line => ({ text: `${(number += 1)}. ${text}`, is: 'paragraph' })),
    ]),
  ]
}

/** As an office's site shows it, its paragraphs as one list that goes on from question to question. */
function asPage(words: ReplyWords): string {
  const { state, questions } = words
  const head = linesOf(words)
    .filter(({ is }) => is === 'line')
    .map(({ text }) => `    <p>${text}</p>`)
  let number = 1
  const body = questions.flatMap(([question, ...paragraphs], i) => {
    const start = number
    number += paragraphs.length
    return [
      `    <h2>Question ${i + 1}. ${question}</h2>`,
      `    <ol start="${start}">`,
      ...paragraphs.map((text) => `      <li>${text}</li>`),
      '    </ol>',
    ]
  })
  return [
    '<!doctype html>',
    `<!-- ${NOTICE} -->`,
    '<html lang="en">',
    `  <head><meta charset="utf-8"><title>Reply of ${state}</title></head>`,
    '  <body>',
    '    <nav><a href="/">Ministry of Rivers</a> | <a href="/news">News</a></nav>',
    '    <main>',
    head[0],
    `    <h1>Reply of ${state}</h1>`,
    ...head.slice(1),
    ...body,
    '    </main>',
    '    <footer>Ministry of Rivers, Port Sebald</footer>',
    '  </body>',
    '</html>',
    '',
  ].join('\n')
}

async function asWordFile(words: ReplyWords): Promise<Uint8Array> {
  const notation = linesOf(words).flatMap(({ text, is }) => {
    if (is === 'title') return [`@title ${text}`]
    if (text.startsWith('Date: ')) return [`@date ${text.slice(6)}`]
    if (text.startsWith('Respondent: ')) return [`@respondent ${text.slice(12)}`]
    if (is === 'question') return [`heading=: ${text}`]
    if (is === 'paragraph') return [`para ${text.replace(/^(\d+)\. /, '$1: ')}`]
    return text === NOTICE ? [] : [`text: ${text}`]
  })
  // The notice stands behind the title: what stands before is of the masthead.
  const at = notation.findIndex((line) => !line.startsWith('@'))
  const text = parseText([...notation.slice(0, at), `text: ${NOTICE}`, ...notation.slice(at)].join('\n'))
  const draft: Draft = {
    format: 'undraft',
    version: 1,
    id: 'meridia-reply',
    kind: 'report',
    text,
    links: [],
    dismissals: [],
    settings: { profile: 'auto', style: 'new-york', paper: 'a4' },
    createdAt: '2025-08-25T09:00:00.000Z',
    changedAt: '2025-08-25T09:00:00.000Z',
  }
  return writeDocx(draft, { paper: 'a4', style: 'new-york' })
}
