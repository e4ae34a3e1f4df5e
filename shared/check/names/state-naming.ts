import { isRightOn, stateForms } from '../../text/states'
import type { StateMention } from '../../text/states'

/** How a State's name should read where it was named wrongly. */
export interface StateNaming {
  /** The name that is right on the day, without article. */
  right: string
  article: boolean
  /** Never a name in a text of the United Nations; else one of another time. */
  informal: boolean
}

/**
 * What should stand in place of a name that was not the State's on the document's day; undefined where the name is right. On an unknown
 * day only names that are never right are wrong.
 */
export function misnamed(mention: StateMention, date: string, inList: boolean): StateNaming | undefined {
  const informal = mention.ways.every((way) => way.informal)
  if (date ? isRightOn(mention, date) : !informal) return undefined
  const forms = stateForms(mention.state, date)
  if (!forms) return undefined
  const { listed, running, article } = forms
  const right = inList ? listed : running
  return right === mention.name ? undefined : { right, article, informal }
}

/** The words that say so; `written` is what is to be written instead. */
export function namingMessage(
  { name }: StateMention,
  { informal }: StateNaming,
  date: string,
  written: string,
): string {
  return informal || !date
    ? `The State’s name in United Nations texts is “${written}”, not “${name}”`
    : `In ${date.slice(0, 4)} the State’s name is “${written}”, not “${name}”`
}
