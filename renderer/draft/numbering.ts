import { rememberedNumbering } from '../../shared/text/remembered-numbering'

/**
 * The numbers of the draft on the desk, for the page and for the panels: one count serves both, and it is the very same
 * object as long as nothing that is counted changed.
 */
export const numberingNow = rememberedNumbering()
