import { CircleQuestionMark, Lightbulb, OctagonAlert, TriangleAlert } from 'lucide-react'
import type { Level } from '../../shared/check/finding'
import { Icon } from './Icon'

const SHAPES = { error: OctagonAlert, warning: TriangleAlert, hint: Lightbulb, consult: CircleQuestionMark }

/** A level has a shape of its own before it has a colour. */
export function LevelIcon({ level }: { level: Level }) {
  return <Icon of={SHAPES[level]} className={level} />
}
