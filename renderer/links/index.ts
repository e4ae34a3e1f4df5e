export { Links } from './Links'
export { linksCommands } from './commands'
