export { Agreed } from './Agreed'
