import { AppError } from '../../shared/error'
import { t } from '../words'
import { tell } from './notice'

/** Tell of something the world refused; a fault of our own is thrown on. */
export function refuse(title: string, error: unknown, safe = ''): void {
  if (!(error instanceof AppError)) throw error
  tell({
    level: 'error',
    title,
    words: [withoutName(title, error.message), instead(error), safe].filter(Boolean).join(' '),
    details: detailsOf(error),
  })
}

/** What can be done about a file of a format that is not read. */
function instead({ code }: AppError): string {
  return code === 'format-not-supported' ? t('files.saveAsText') : ''
}

/** `It is a PDF file` where the title has just named the file. */
export function withoutName(title: string, message: string): string {
  const name = /^.*?\.\w+(?= (?:is|holds|has|was|could|cannot)\b)/.exec(message)?.[0]
  return name !== undefined && title.startsWith(`${name} `) ? `It${message.slice(name.length)}` : message
}

/** `malformed (line 214, column 9)`: the code never stands in a sentence. */
export function detailsOf(error: AppError): string {
  const { line, column = 1 } = error.place ?? {}
  return line ? `${error.code} (${t('place', { line, column })})` : error.code
}

/** The name of a file by its path, as people say it. */
export function nameOf(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path
}
