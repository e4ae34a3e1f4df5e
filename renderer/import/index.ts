export { ImportReport } from './ImportReport'
export { addSources, importCommands } from './commands'
export { forgetWithText, importSources, useImport } from './import-store'
