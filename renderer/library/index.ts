export { Library } from './Library'
export { libraryCommands } from './commands'
export { openLibrary } from './library-store'
