export { compareWithQuote } from './comparison'
export type { Comparison } from './comparison'
export { Links } from './Links'
export { linksCommands } from './commands'
