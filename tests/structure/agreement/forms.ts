import type { DocumentText } from '../../../shared/text/document-text'
import { linesForm } from './lines-form'
import { runOnForm } from './run-on-form'

/** The ways in which a text is flattened, by name. */
export const FORMS: Readonly<Record<Form, (text: DocumentText) => string>> = {
  lines: (text) => linesForm(text, 'bracketed'),
  raised: (text) => linesForm(text, 'raised'),
  'run-on': runOnForm,
}

export type Form = 'lines' | 'raised' | 'run-on'
