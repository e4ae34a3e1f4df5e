import type { Rectangle } from 'electron'
import type { WindowPlace } from './settings'

const USUAL = { width: 1280, height: 800 }
/** So much of a window must be on a screen for it to be found and dragged. */
const VISIBLE = 120
/** How far a further window stands from the one before. */
const STEP = 28

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

/** Where a further window opens: beside this one, that both can be seen to be there; at the edge of a screen, from its corner again. */
export function cascade(front: Rectangle, screens: Rectangle[]): Rectangle {
  const place = { ...front, x: front.x + STEP, y: front.y + STEP }
  if (screens.some((screen) => holds(screen, place))) return place
  const screen = screens.find((each) => shows(each, front)) ?? screens[0]
  return screen ? { ...front, x: screen.x, y: screen.y } : front
}

function holds(screen: Rectangle, place: Rectangle): boolean {
  return (
    place.x >= screen.x &&
    place.y >= screen.y &&
    place.x + place.width <= screen.x + screen.width &&
    place.y + place.height <= screen.y + screen.height
  )
}

/** The window's upper edge holds its title; below the screen it could not be reached. */
function shows(screen: Rectangle, place: Rectangle): boolean {
  const across = Math.min(screen.x + screen.width, place.x + place.width) - Math.max(screen.x, place.x)
  return across >= VISIBLE && place.y >= screen.y && place.y <= screen.y + screen.height - VISIBLE
}
