/** What the side panel can be asked for. */
type Tab = 'sources' | 'links'

/** The side panel, as the sources have it. */
export interface Side {
  show(tab: Tab): void
  /** Make sure the panel stands beside the page or over it, whatever it shows. */
  open(): void
  /** The tab on show; undefined while the panel is hidden. */
  shown(): string | undefined
}

let present: Side = { show: () => undefined, open: () => undefined, shown: () => undefined }

/** The window says how its side panel is shown. */
export function setSide(side: Side): void {
  present = side
}

export function side(): Side {
  return present
}
