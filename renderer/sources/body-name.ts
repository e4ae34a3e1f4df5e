import bodies from '../../resources/lists/bodies.json'

const NAMES = new Map(bodies.map(({ code, names }) => [code, names[0]!]))

/** An organ's name by its code, `GA`; the code itself where it has none. */
export function bodyName(code: string): string {
  return NAMES.get(code) ?? code
}
