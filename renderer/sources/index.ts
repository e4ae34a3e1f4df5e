export { Sources } from './Sources'
export { importSources, useImport } from './import-store'
