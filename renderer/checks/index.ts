export { Checks } from './Checks'
export { useChecks } from './use-checks'
