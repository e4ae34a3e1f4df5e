import { AppError } from '../../shared/error'

/** What the system said against writing `path`, as one sentence a person can act on; an AppError stays as it is. */
export function writeFailure(path: string, thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown
  const { code, message } = thrown as NodeJS.ErrnoException
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new AppError('disk-full', `There is no room left for ${path}; nothing was changed.`)
    case 'EACCES':
    case 'EPERM':
      return new AppError('file-unwritable', `${path} may not be changed by you.`)
    case 'EROFS':
      return new AppError('file-unwritable', `${path} is on a disk that can only be read.`)
    case 'EEXIST':
    case 'ENOENT':
    case 'ENOTDIR':
      return new AppError('file-unwritable', `The folder of ${path} is not there.`)
    case 'ELOOP':
      return new AppError('file-unwritable', `${path} is a symbolic link that leads nowhere.`)
    case 'EISDIR':
      return new AppError('file-unwritable', `${path} is a folder, not a file.`)
    case 'EBUSY':
    case 'ETXTBSY':
      return new AppError('file-unwritable', `${path} is in use by another program.`)
    default:
      return new AppError('file-unwritable', `${path} cannot be written (${code ?? message ?? String(thrown)}).`)
  }
}
