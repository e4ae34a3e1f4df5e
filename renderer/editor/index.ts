export { Page } from './Page'
export { writingCommands } from './writing'
