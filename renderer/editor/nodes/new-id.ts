/** A permanent id for a paragraph, a note or a link: unlike any other, anywhere. */
export const newId = (): string => crypto.randomUUID()
