export { Page } from './Page'
export { writingCommands } from './writing'
export { rangeIn } from './paint-findings'
