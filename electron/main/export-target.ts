/** How the user is asked. */
export interface Asking {
  /** A name, with `proposed` as the first thought; the system has asked whether a file of that very name may be replaced. */
  forName(proposed: string): Promise<string | null>
  /** Whether this file, which is there, may be replaced. */
  toReplace(path: string): Promise<boolean>
  exists(path: string): Promise<boolean>
}

/**
 * Where to write: the name the user chose, completed. No file is replaced that they were not asked about: neither the
 * system's dialog nor they knew the name the completion makes.
 */
export async function chooseTarget(
  proposed: string,
  complete: (path: string) => string,
  ask: Asking,
): Promise<string | null> {
  const name = await ask.forName(proposed)
  if (name === null) return null
  const target = complete(name)
  const mayBeWritten = target === name || !(await ask.exists(target)) || (await ask.toReplace(target))
  return mayBeWritten ? target : chooseTarget(target, complete, ask)
}
