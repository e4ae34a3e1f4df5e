import window from './en/window.json'
import files from './en/files.json'
import masthead from './en/masthead.json'
import dossier from './en/dossier.json'
import foot from './en/foot.json'
import links from './en/links.json'
import find from './en/find.json'
import searching from './en/search.json'
import palette from './en/palette.json'
import writing from './en/writing.json'
import checking from './en/checking.json'
import checksSettings from './en/checks-settings.json'
import agreed from './en/agreed.json'
import importing from './en/import.json'
import library from './en/library.json'

/** The English catalogue: one file a part of the window, each with names of its own at the top. */
export const english = {
  ...window,
  ...files,
  ...masthead,
  ...dossier,
  ...foot,
  ...links,
  ...searching,
  ...find,
  ...palette,
  ...writing,
  ...checking,
  ...checksSettings,
  ...agreed,
  ...importing,
  ...library,
}
