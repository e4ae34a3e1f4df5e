export { Links } from './Links'
