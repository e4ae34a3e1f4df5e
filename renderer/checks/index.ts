export { Checks } from './Checks'
export { checksCommands } from './commands'
export { FindingsSaid } from './FindingsSaid'
export { useChecks } from './use-checks'
