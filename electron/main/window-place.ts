import type { Rectangle } from 'electron'
import type { WindowPlace } from './settings'

const USUAL = { width: 1280, height: 800 }
/** So much of a window must be on a screen for it to be found and dragged. */
const VISIBLE = 120

/** Where to open: as it was left, if a screen still shows that place; else in the middle of the first screen. */
export function placeWindow(remembered: WindowPlace | undefined, screens: Rectangle[]): Rectangle {
  if (remembered && screens.some((screen) => shows(screen, remembered))) {
    const { x, y, width, height } = remembered
    return { x, y, width, height }
  }
  const screen = screens[0] ?? { x: 0, y: 0, ...USUAL }
  const width = Math.min(USUAL.width, screen.width)
  const height = Math.min(USUAL.height, screen.height)
  return {
    x: screen.x + Math.round((screen.width - width) / 2),
    y: screen.y + Math.round((screen.height - height) / 2),
    width,
    height,
  }
}

/** The window's upper edge holds its title; below the screen it could not be reached. */
function shows(screen: Rectangle, place: Rectangle): boolean {
  const across = Math.min(screen.x + screen.width, place.x + place.width) - Math.max(screen.x, place.x)
  return across >= VISIBLE && place.y >= screen.y && place.y <= screen.y + screen.height - VISIBLE
}
