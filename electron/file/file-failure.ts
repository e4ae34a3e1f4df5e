import { AppError } from '../../shared/error'

/** What the system said against writing `path`, as the AppError a person can act on; an AppError stays as it is. */
export function writeFailure(path: string, thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown
  const { code, message } = thrown as NodeJS.ErrnoException
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new AppError('disk-full', `Not written: there is no room left for ${path}. The old file is untouched.`)
    case 'EACCES':
    case 'EPERM':
      return new AppError('file-unwritable', `Not written: ${path} may not be changed by you.`)
    case 'EROFS':
      return new AppError('file-unwritable', `Not written: ${path} is on a disk that can only be read.`)
    case 'ENOENT':
    case 'ENOTDIR':
      return new AppError('file-unwritable', `Not written: the folder of ${path} is not there.`)
    case 'EISDIR':
      return new AppError('file-unwritable', `Not written: ${path} is a folder.`)
    case 'EBUSY':
    case 'ETXTBSY':
      return new AppError('file-unwritable', `Not written: ${path} is in use by another program.`)
    default:
      return new AppError('file-unwritable', `Not written: ${path} (${code ?? message ?? String(thrown)}).`)
  }
}
