/** The first resolution of the Security Council in each year since 1946; it has numbered them through. */
const FIRSTS: readonly number[] = [
  1, 16, 38, 67, 79, 90, 97, 99, 104, 106, 111, 122, 127, 132, 133, 161, 172, 177, 186, 200, 220, 233, 245, 263, 276,
  292, 308, 325, 345, 367, 385, 403, 423, 444, 462, 485, 500, 530, 546, 560, 581, 594, 607, 627, 647, 684, 726, 800,
  893, 970, 1036, 1093, 1147, 1221, 1285, 1335, 1387, 1455, 1522, 1581, 1652, 1739, 1795, 1860, 1908, 1967, 2033, 2086,
  2133, 2196, 2260, 2337, 2398, 2452, 2504, 2561, 2618, 2672, 2722, 2768,
]

/** The year of a resolution of the Security Council; undefined where the list does not reach. */
export function councilYear(number: number): number | undefined {
  const at = FIRSTS.findLastIndex((first) => first <= number)
  return at < 0 || at === FIRSTS.length - 1 ? undefined : 1946 + at
}
