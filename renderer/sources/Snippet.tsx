import { MARK } from '../../shared/service/corpus'

/** A snippet's words with the found ones marked. */
export function Snippet({ text }: { text: string }) {
  return (
    <>
      {text.split(MARK.open).map((part, index) => {
        if (index === 0) return part
        const [found, rest = ''] = part.split(MARK.close)
        return (
          <span key={index}>
            <mark>{found}</mark>
            {rest}
          </span>
        )
      })}
    </>
  )
}
