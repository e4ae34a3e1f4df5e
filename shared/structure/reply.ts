/** Is this the title of a reply (`Reply of Norland`, `Response by the Government of Norland`)? Who replied, as printed. */
export function replyTitle(text: string): string | undefined {
  const found = /^(?:Reply|Replies|Response) (?:of|by|from|received from|submitted by) (?:the )?(.{2,100})$/u.exec(text)
  return found && !/[.;:]$/u.test(text) ? found[1]!.replace(/^Government of (?:the )?/u, '') : undefined
}
