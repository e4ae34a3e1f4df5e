export { Agreed } from './Agreed'
export { Genealogy } from './Genealogy'
export { agreedCommands } from './commands'
export { openGenealogy, useGenealogy } from './genealogy-store'
