import bodies from '../../resources/lists/bodies.json'

/** The code of a body by its full name (resources/lists/bodies.json), as a masthead or an opening has it; '' for any other. */
export function bodyNamed(organ: string): string {
  return CODES.get(plain(organ)) ?? ''
}

// Other organizations have an Assembly too: a single word or an acronym names no body for certain.
const CODES: ReadonlyMap<string, string> = new Map(
  bodies.flatMap(({ code, names }) =>
    names.filter((name) => !/^[\w-]+$/.test(name)).map((name): [string, string] => [plain(name), code]),
  ),
)

function plain(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/g, '’')
    .replace(/^(?:the |l’|le |la |el |إن )/u, '')
    .replace(/\s+/gu, ' ')
    .trim()
}
