import type { RecentFile } from '../../shared/service/shell'

const MOST = 10

/** The list with this file at its head, once. */
export function withRecent(files: RecentFile[], file: RecentFile): RecentFile[] {
  return [file, ...files.filter(({ path }) => path !== file.path)].slice(0, MOST)
}
