import type { PdfFont, PdfGlyph, PdfOperators, PdfPage } from './pdf-library'

/** A character on a page. Points from the upper left corner of the page as it is shown; `y` is that of the baseline. */
export interface Glyph {
  text: string
  x: number
  y: number
  width: number
  size: number
  look: Look
  /** Degrees clockwise, a multiple of 1. */
  turned: number
}

export interface Look {
  bold: boolean
  italic: boolean
  /** The text is not painted: a machine's reading, laid over a scanned page. */
  hidden: boolean
}

export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

export interface PageMarks {
  width: number
  height: number
  glyphs: Glyph[]
  /** Lines drawn across, as above footnotes and in tables. */
  rules: Box[]
  /** Lines drawn down, as between the columns of tables. */
  bars: Box[]
  pictures: Box[]
  /** Strokes and fills that are no rules. */
  drawings: number
  /** Stretches of words in fonts that cannot be read. */
  unreadable: number
}

/** What the operators of a page put on it. */
export function pageMarks(page: PdfPage, operators: PdfOperators, OPS: Readonly<Record<string, number>>): PageMarks {
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const marks: PageMarks = { width, height, glyphs: [], rules: [], bars: [], pictures: [], drawings: 0, unreadable: 0 }
  const looks = new Map<string, FontLook>()
  const fontOf = (id: string): FontLook => {
    const known = looks.get(id)
    if (known) return known
    const look = lookOf(page.commonObjs.has(id) ? page.commonObjs.get(id) : undefined)
    looks.set(id, look)
    return look
  }
  let state = stateWith(transform)
  const stack: State[] = []
  /** Where the last `save` stands, with nothing painted since: a picture left out leaves such a hollow. */
  let hollow = false
  const save = (): void => {
    if (stack.length < 10_000) stack.push(state)
    state = { ...state }
  }
  const restore = (): void => {
    state = stack.pop() ?? state
  }
  const handlers = new Map<number, (args: unknown[]) => void>()
  const on = (name: string, handler: (args: unknown[]) => void): void => void handlers.set(OPS[name]!, handler)
  on('save', () => {
    save()
    hollow = true
  })
  on('restore', () => {
    const before = stack.at(-1)
    if (hollow && before && state.matrix !== before.matrix) {
      const box = boxOf(state.matrix, 0, 0, 1, 1)
      if ((box.right - box.left) * (box.bottom - box.top) >= SMALLEST_PICTURE) marks.pictures.push(box)
    }
    hollow = false
    restore()
  })
  on('transform', (args) => {
    state.matrix = times(state.matrix, args as unknown as Matrix)
  })
  on('paintFormXObjectBegin', ([matrix]) => {
    save()
    hollow = false
    if (matrix) state.matrix = times(state.matrix, matrix as Matrix)
  })
  on('paintFormXObjectEnd', restore)
  on('beginGroup', () => {
    save()
    hollow = false
  })
  on('endGroup', restore)
  on('beginAnnotation', ([, , transform, matrix]) => {
    save()
    hollow = false
    if (transform) state.matrix = times(state.matrix, transform as Matrix)
    if (matrix) state.matrix = times(state.matrix, matrix as Matrix)
  })
  on('endAnnotation', restore)
  on('beginText', () => {
    state.text = state.line = IDENTITY
  })
  on('setTextMatrix', ([matrix]) => {
    state.text = state.line = matrix as Matrix
  })
  const move = (x: number, y: number): void => {
    state.text = state.line = times(state.line, [1, 0, 0, 1, x, y])
  }
  on('moveText', ([x, y]) => move(x as number, y as number))
  on('setLeadingMoveText', ([x, y]) => {
    state.leading = -(y as number)
    move(x as number, y as number)
  })
  on('nextLine', () => move(0, -state.leading))
  on('setLeading', ([leading]) => {
    state.leading = leading as number
  })
  on('setCharSpacing', ([spacing]) => {
    state.charSpacing = spacing as number
  })
  on('setWordSpacing', ([spacing]) => {
    state.wordSpacing = spacing as number
  })
  on('setHScale', ([scale]) => {
    state.scale = (scale as number) / 100
  })
  on('setTextRise', ([rise]) => {
    state.rise = rise as number
  })
  on('setTextRenderingMode', ([mode]) => {
    state.hidden = mode === 3
  })
  on('setFont', ([id, size]) => {
    state.font = id as string
    state.size = size as number
  })
  on('setGState', ([settings]) => {
    for (const [key, value] of settings as [string, unknown][]) {
      if (key === 'Font') [state.font, state.size] = value as [string, number]
    }
  })
  on('showText', ([glyphs]) => {
    hollow = false
    show(glyphs as (PdfGlyph | number)[])
  })
  on('constructPath', ([how, , box]) => {
    if (how === OPS.endPath || !box) return
    hollow = false
    const [left, top, right, bottom] = box as number[]
    const at = boxOf(state.matrix, left!, top!, right!, bottom!)
    if (at.bottom - at.top <= THICKEST_RULE && at.right - at.left >= SHORTEST_RULE) marks.rules.push(at)
    else if (at.right - at.left <= THICKEST_RULE && at.bottom - at.top >= SHORTEST_BAR) marks.bars.push(at)
    else marks.drawings += 1
  })

  function show(glyphs: readonly (PdfGlyph | number)[]): void {
    const font = fontOf(state.font)
    if (glyphs.length === 0 && !font.readable) marks.unreadable += 1
    const look: Look = { bold: font.bold, italic: font.italic, hidden: state.hidden }
    const toPage = times(state.matrix, state.text)
    const size = Math.abs(state.size) * Math.hypot(toPage[2], toPage[3]) * font.height
    const turned = Math.round((Math.atan2(toPage[1], toPage[0]) * 180) / Math.PI) || 0
    // Advances run along the text's own axis; what they come to on the page is that axis's length.
    const stretch = Math.hypot(toPage[0], toPage[1])
    const place = (along: number): Matrix => times(toPage, [1, 0, 0, 1, along, state.rise])
    let along = 0
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        along -= (glyph * state.size * state.scale) / 1000
        continue
      }
      if (!glyph) continue
      const advance = glyph.width * state.size * font.unit * state.scale
      const spacing = (state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0)) * state.scale
      const at = place(along)
      if (marks.glyphs.length < MOST_GLYPHS) {
        marks.glyphs.push({
          text: glyph.unicode,
          x: at[4],
          y: at[5],
          width: Math.abs(advance) * stretch,
          size: size || 1,
          look,
          turned: state.size < 0 ? (turned + 180) % 360 : turned,
        })
      }
      along += advance + spacing
    }
    state.text = times(state.text, [1, 0, 0, 1, along, 0])
  }

  operators.fnArray.forEach((operator, index) => {
    handlers.get(operator)?.((operators.argsArray[index] ?? []) as unknown[])
  })
  return marks
}

/** Characters of one page beyond these are no text that anybody reads. */
const MOST_GLYPHS = 500_000

const SMALLEST_PICTURE = 900
const THICKEST_RULE = 2.5
const SHORTEST_RULE = 20
const SHORTEST_BAR = 6

type Matrix = readonly [number, number, number, number, number, number]

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** What is in force while a page is drawn (ISO 32000-1, 8.4 and 9.3). */
interface State {
  matrix: Matrix
  text: Matrix
  line: Matrix
  leading: number
  charSpacing: number
  wordSpacing: number
  scale: number
  rise: number
  font: string
  size: number
  hidden: boolean
}

function stateWith(matrix: Matrix): State {
  return {
    matrix,
    text: IDENTITY,
    line: IDENTITY,
    leading: 0,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    rise: 0,
    font: '',
    size: 0,
    hidden: false,
  }
}

interface FontLook {
  readable: boolean
  bold: boolean
  italic: boolean
  /** Of a glyph's width, for one point of the font's size. */
  unit: number
  /** Of the letters, for one point of the font's size. */
  height: number
}

/** In place of a font that cannot be read the library has what went wrong, in words. */
function lookOf(found: unknown): FontLook {
  const readable = typeof found === 'object' && found !== null
  const font: PdfFont = readable ? found : {}
  const name = (font.name ?? '').replace(/^[A-Z]{6}\+/u, '')
  const unit = Math.abs(font.fontMatrix?.[0] ?? 0.001) || 0.001
  return {
    readable,
    bold: Boolean(font.bold || font.black) || /bold|black|heavy|(?:semi|demi)(?!light)/iu.test(name),
    italic: Boolean(font.italic) || /ital|obliq|kursiv/iu.test(name),
    unit,
    height: font.isType3Font ? Math.abs(font.fontMatrix?.[3] ?? 0.001) * 1000 || 1 : 1,
  }
}

/** The matrix that first does `b`, then `a`. */
function times(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ]
}

function boxOf(matrix: Matrix, left: number, top: number, right: number, bottom: number): Box {
  const xs: number[] = []
  const ys: number[] = []
  for (const [x, y] of [
    [left, top],
    [right, top],
    [left, bottom],
    [right, bottom],
  ] as const) {
    xs.push(matrix[0] * x + matrix[2] * y + matrix[4])
    ys.push(matrix[1] * x + matrix[3] * y + matrix[5])
  }
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) }
}
