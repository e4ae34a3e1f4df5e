export { Structure } from './Structure'
