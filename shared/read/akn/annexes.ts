import type { Run } from '../../text/document-text'
import { textOfRuns } from '../../text/flat'
import { runsBehind } from './number-form'
import type { Numbered } from './numbered'

/** A piece that opens an annex: its runs are the annex's title. */
export interface AnnexPiece extends Numbered {
  annex: { printed?: string }
}

/**
 * Annexes begin with an attachment of the markup, and where a heading says "Annex II"; the heading below it is the title.
 * Real files put two annexes into one attachment, and some leave annexes in the body.
 */
export function withAnnexes(pieces: readonly Numbered[]): Numbered[] {
  const out: Numbered[] = []
  let inAnnex = false
  for (let i = 0; i < pieces.length; i += 1) {
    const piece = pieces[i]!
    const named = namedAnnex(piece)
    if (named) {
      const next = pieces[i + 1]
      const titled =
        !named.title && next && !next.number && next.zone === piece.zone && isTitle(next) && !namedAnnex(next)
      out.push(annexPiece(piece, named.printed, titled ? next.runs : (named.title ?? [])))
      if (titled) i += 1
      inAnnex = true
    } else if (piece.beginsAnnex && piece.role === 'heading' && !piece.number) {
      out.push(annexPiece(piece, undefined, piece.runs))
    } else if (piece.beginsAnnex) {
      out.push(annexPiece(piece, undefined, []), piece)
    } else {
      // Whatever stands behind an annex's heading belongs to it, also where the markup leaves it in the body.
      out.push(inAnnex && piece.zone === 'body' && piece.role !== 'closing' ? { ...piece, zone: 'annex' } : piece)
    }
  }
  return out
}

export function isAnnex(piece: Numbered): piece is AnnexPiece {
  return 'annex' in piece
}

/** A heading; in Chinese files, which mark none, a short line that ends no sentence. */
function isTitle({ role, runs }: Numbered): boolean {
  if (role === 'heading') return true
  const flat = textOfRuns(runs).trim()
  return role === 'paragraph' && /^\p{Script=Han}/u.test(flat) && flat.length <= 60 && !/[。；，：、]$/u.test(flat)
}

function namedAnnex(piece: Numbered): { printed?: string; title?: Run[] } | undefined {
  if (piece.role !== 'heading' && !(piece.role === 'paragraph' && piece.zone === 'annex' && !piece.number))
    return undefined
  const flat = textOfRuns(piece.runs)
  const found = ANNEX.exec(flat)
  if (!found) return undefined
  const [, printed, title] = found
  if (title !== '' && piece.role !== 'heading') return undefined
  return {
    ...(printed && { printed }),
    ...(title !== '' && { title: runsBehind(piece.runs, found[0].length - title!.length) }),
  }
}

const ANNEX =
  /^\s*(?:Annexe?|ANNEXE?|Anexo|ANEXO|Appendix|APPENDIX|Enclosure|ENCLOSURE|Приложение|ПРИЛОЖЕНИЕ|附件|المرفق)(?:\s*([IVXLC]+|\d{1,2}|[A-Z]|[一二三四五六七八九十]{1,2}|الأول|الثاني|الثالث))?(?:\s*$|\s*[:.–—]\s*)(.*)$/su

function annexPiece(piece: Numbered, printed: string | undefined, runs: Run[]): AnnexPiece {
  const { number: _, ...rest } = piece
  return { ...rest, role: 'heading', zone: 'annex', runs, annex: printed === undefined ? {} : { printed } }
}
