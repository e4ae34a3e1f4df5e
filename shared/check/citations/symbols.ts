import { findSymbols } from '../../text/symbol'
import { hasSign } from '../scan'
import { STROKE } from '../scan-signs'
import { ofUnit, wordsOf } from '../unit'

/** The symbols of documents in a unit's flat text, with their places. */
export const symbolsOf = ofUnit((unit) => (hasSign(unit, STROKE) ? findSymbols(wordsOf(unit)) : []))
