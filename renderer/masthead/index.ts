export { askMasthead, mastheadCommands } from './form-state'
export { MastheadForm } from './MastheadForm'
