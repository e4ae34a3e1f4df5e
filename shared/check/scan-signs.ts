// What stands beside what in a text, sign by sign: a table of states that says, for each sign, what it makes with those before it.

/** Any digit. */
export const DIGIT = 1 << 0
/** Blanks that stand doubled, before a closing sign or after an opening bracket; letters with no blank between them and a sign. */
export const SPACING = 1 << 1
/** Signs of punctuation side by side, and brackets or quotation marks with nothing in them. */
export const DOUBLED_SIGNS = 1 << 2
/** ( ) [ ] */
export const BRACKET = 1 << 3
/** “ ” */
export const CURLY = 1 << 4
/** " ' */
export const STRAIGHT = 1 << 5
/** ‘ « */
export const OPENING_SINGLE = 1 << 6
/** ’ */
export const APOSTROPHE = 1 << 7
/** – —, a hyphen between a digit and what follows it, or after a blank. */
export const DASH = 1 << 8
/** / @ */
export const STROKE = 1 << 9
/** a/ */
export const SMALL_STROKE = 1 << 10
export const PERCENT = 1 << 11
/** 1st, 9am */
export const DIGIT_LETTER = 1 << 12
/** One digit, a blank and a letter: 3 ferries. */
export const SMALL_NUMBER = 1 << 13
/** Five digits in a row, or four and a blank and a small letter, or digits parted by a blank. */
export const LONG_NUMBER = 1 << 14
/** 0’s, ’90 */
export const DIGIT_APOSTROPHE = 1 << 15
/** N’s */
export const CAPITAL_APOSTROPHE = 1 << 16
/** A digit at the beginning, or after a stop and a blank. */
export const OPENING_DIGIT = 1 << 17
/** A small letter after a small letter, a stop and a blank. */
export const OPENING_SMALL = 1 << 18
/** 9:0 */
export const DIGIT_COLON = 1 << 19
/** 22/1, 22.1 */
export const DIGITS_PARTED = 1 << 20
/** .A */
export const DOT_CAPITAL = 1 << 21
/** [ _ ? */
export const LEFT_OPEN = 1 << 22
/** “a” where the next letter asks for “an”, or the other way round, more or less. */
export const ARTICLE = 1 << 23
/** Two articles side by side. */
export const ARTICLES = 1 << 24

const CLASSES = 32
const [OTHER, SMALL, CAPITAL, FIGURE, BLANK, LINE, COMMA, SEMICOLON, COLON, DOT] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
const [EXCLAMATION, QUESTION, ROUND, SQUARE, CLOSE, SLASH, HYPHEN, LONG_DASH] = [10, 11, 12, 13, 14, 15, 16, 17]
const [OPEN_QUOTE, CLOSE_QUOTE, STRAIGHT_MARK, OPEN_SINGLE, RIGHT_SINGLE, PER_CENT, LOW_LINE] = [
  18, 19, 20, 21, 22, 23, 24,
]
/** States that are more than the class of the last sign. */
const [ONE, FEW, FOUR, FIVE, ONE_BLANK, FEW_BLANK, FOUR_BLANK, FIGURE_PARTED, STOP_BLANK] = [
  32, 33, 34, 35, 36, 37, 38, 39, 40,
]
const [COMMA_BLANK, LETTER_BLANK, SMALL_DOT, SMALL_DOT_BLANK, THREE] = [41, 42, 43, 44, 46]
const STATES = 47

/** Before the first sign. */
export const START = 45
/** A comma and a blank before. */
export const AFTER_COMMA_STATE = COMMA_BLANK
/** A letter and a blank before. */
export const AFTER_LETTER_STATE = LETTER_BLANK

const classOf = new Uint8Array(1 << 16)
const made = new Int32Array(STATES * CLASSES)
const after = new Uint8Array(STATES * CLASSES)

/** What a sign makes with those before it. */
export const signsOf = (state: number, code: number): number => made[state * CLASSES + classOf[code]!]!
/** The state after a sign. */
export const nextOf = (state: number, code: number): number => after[state * CLASSES + classOf[code]!]!
/** The state after a letter of ASCII. */
export const stateAfterLetter = (code: number): number => (code < 97 ? CAPITAL : SMALL)

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index)
const figures = [ONE, FEW, THREE, FOUR, FIVE]
const figureBlanks = [ONE_BLANK, FEW_BLANK, FOUR_BLANK]
const dots = [DOT, SMALL_DOT, FIGURE_PARTED]
const stopBlanks = [STOP_BLANK, SMALL_DOT_BLANK]
const blanks = [BLANK, ...figureBlanks, ...stopBlanks, COMMA_BLANK, LETTER_BLANK]
const letters = [OTHER, SMALL, CAPITAL]

for (const [klass, codes] of [
  [SMALL, range(97, 122)],
  [CAPITAL, range(65, 90)],
  [FIGURE, range(48, 57)],
  [BLANK, [9, 11, 12, 13, 32, 0xa0, 0x1680, ...range(0x2000, 0x200a), 0x202f, 0x205f, 0x3000, 0xfeff]],
  [LINE, [10, 0x2028, 0x2029]],
] as const)
  for (const code of codes) classOf[code] = klass
for (const [klass, signs] of [
  [COMMA, ','],
  [SEMICOLON, ';'],
  [COLON, ':'],
  [DOT, '.'],
  [EXCLAMATION, '!'],
  [QUESTION, '?'],
  [ROUND, '('],
  [SQUARE, '['],
  [CLOSE, ')]'],
  [SLASH, '/@'],
  [HYPHEN, '-'],
  [LONG_DASH, '–—'],
  [OPEN_QUOTE, '“'],
  [CLOSE_QUOTE, '”'],
  [STRAIGHT_MARK, '"\''],
  [OPEN_SINGLE, '‘«'],
  [RIGHT_SINGLE, '’'],
  [PER_CENT, '%'],
  [LOW_LINE, '_'],
] as const)
  for (const sign of signs) classOf[sign.charCodeAt(0)] = klass

for (let state = 0; state < STATES; state += 1)
  for (let klass = 0; klass < CLASSES; klass += 1) after[state * CLASSES + klass] = klass

function go(states: readonly number[], classes: readonly number[], to: number): void {
  for (const state of states) for (const klass of classes) after[state * CLASSES + klass] = to
}

const every = range(0, STATES - 1)
go(every, [FIGURE], ONE)
go([ONE], [FIGURE], FEW)
go([FEW], [FIGURE], THREE)
go([THREE], [FIGURE], FOUR)
go([FOUR, FIVE], [FIGURE], FIVE)
go([ONE], [BLANK], ONE_BLANK)
go([FEW, THREE, FIVE], [BLANK], FEW_BLANK)
go([FOUR], [BLANK], FOUR_BLANK)
go([...figures], [DOT, SLASH], FIGURE_PARTED)
go([...dots, EXCLAMATION, QUESTION, ...stopBlanks], [BLANK, LINE], STOP_BLANK)
go([SMALL], [DOT], SMALL_DOT)
go([SMALL_DOT], [BLANK], SMALL_DOT_BLANK)
go([COMMA], [BLANK], COMMA_BLANK)
go([SMALL, OTHER], [BLANK], LETTER_BLANK)

function make(states: readonly number[], classes: readonly number[], sign: number): void {
  for (const state of states) for (const klass of classes) made[state * CLASSES + klass]! |= sign
}

make(every, [FIGURE], DIGIT)
make(blanks, [BLANK, COMMA, SEMICOLON, COLON, DOT, CLOSE], SPACING)
make([LINE], [COMMA, SEMICOLON, COLON, DOT, CLOSE], SPACING)
make([ROUND, SQUARE], [BLANK, LINE], SPACING)
make([COMMA, SEMICOLON], letters, SPACING)
make(letters, [ROUND], SPACING)
make([COMMA, SEMICOLON, COLON], [COMMA, SEMICOLON, COLON, DOT], DOUBLED_SIGNS)
make(dots, [DOT, SEMICOLON, COLON], DOUBLED_SIGNS)
make([ROUND, SQUARE], [CLOSE, BLANK, LINE], DOUBLED_SIGNS)
make([OPEN_QUOTE], [CLOSE_QUOTE, BLANK, LINE], DOUBLED_SIGNS)
make(every, [ROUND, SQUARE, CLOSE], BRACKET)
make(every, [OPEN_QUOTE, CLOSE_QUOTE], CURLY)
make(every, [STRAIGHT_MARK], STRAIGHT)
make(every, [OPEN_SINGLE], OPENING_SINGLE)
make(every, [RIGHT_SINGLE], APOSTROPHE)
make(every, [LONG_DASH], DASH)
make([...figures, ...blanks], [HYPHEN], DASH)
make(every, [SLASH], STROKE)
make([SMALL], [SLASH], SMALL_STROKE)
make(every, [PER_CENT], PERCENT)
make(figures, letters, DIGIT_LETTER)
make([ONE_BLANK], letters, SMALL_NUMBER)
make([FOUR, FIVE], [FIGURE], LONG_NUMBER)
make([FOUR_BLANK], [SMALL], LONG_NUMBER)
make(figureBlanks, [FIGURE], LONG_NUMBER)
make(figures, [RIGHT_SINGLE, STRAIGHT_MARK], DIGIT_APOSTROPHE)
make([RIGHT_SINGLE, OPEN_SINGLE, STRAIGHT_MARK], [FIGURE], DIGIT_APOSTROPHE)
make([CAPITAL], [RIGHT_SINGLE, STRAIGHT_MARK], CAPITAL_APOSTROPHE)
make([START, ...stopBlanks], [FIGURE], OPENING_DIGIT)
make([SMALL_DOT_BLANK], [SMALL], OPENING_SMALL)
make(figures, [COLON], DIGIT_COLON)
make([FIGURE_PARTED], [FIGURE], DIGITS_PARTED)
make(dots, [CAPITAL], DOT_CAPITAL)
make(every, [SQUARE, LOW_LINE, QUESTION], LEFT_OPEN)
