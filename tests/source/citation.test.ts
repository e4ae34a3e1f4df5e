import { describe, expect, it } from 'vitest'
import { citationsIn } from '../../shared/source/citation'
import { differencesOf } from '../../shared/source/citation-differences'

/** Each citation as `symbol, place, date`, those of a note behind its mark. */
function cited(text: string, body = 'GA', notes: string[] = []): string[] {
  const passage = { text, notes: notes.map((words, i) => ({ mark: String(i + 1), text: words })) }
  return citationsIn([passage], { body })[0]!.map(({ symbol, place, date, note, ibid }) =>
    [note && `note ${note}: `, [symbol, place, date, ibid && 'ibid.'].filter(Boolean).join(', ')].join(''),
  )
}

describe('citations', () => {
  it('are of the organ that speaks, or that is named', () => {
    expect(cited('Recalling its resolution 55/25 of 15 November 2000,')).toEqual(['A/RES/55/25, 2000-11-15'])
    expect(cited('Recalling its resolution 2004/26,', 'ECOSOC')).toEqual(['E/RES/2004/26'])
    expect(cited('Recalling General Assembly resolution 60/1 and Council resolution 2006/27,', 'ECOSOC')).toEqual([
      'A/RES/60/1',
      'E/RES/2006/27',
    ])
    expect(cited('established by the Human Rights Council in its resolution 22/13 of 21 March 2013,')).toEqual([
      'A/HRC/RES/22/13, 2013-03-21',
    ])
    expect(cited('resolution 46/182 of the General Assembly', 'SC')).toEqual(['A/RES/46/182'])
  })

  it('are counted on, with days, places and parts', () => {
    expect(
      cited(
        'Recalling resolutions 67/123 of 18 December 2012, 68/85 of 16 December 2013 and 74/91 A and B, section II of its resolution 64/243, and Security Council resolutions 1267 (1999) and 2253 (2015),',
      ),
    ).toEqual([
      'A/RES/67/123, 2012-12-18',
      'A/RES/68/85, 2013-12-16',
      'A/RES/74/91 A',
      'A/RES/74/91 B',
      'A/RES/64/243, section II',
      'S/RES/1267 (1999)',
      'S/RES/2253 (2015)',
    ])
  })

  it('mean what the same number meant before', () => {
    const passages = [
      { text: 'Recalling Human Rights Council resolution 43/25,', notes: [] },
      { text: 'pursuant to resolution 43/25,', notes: [] },
    ]
    expect(citationsIn(passages, { body: 'GA' }).map((found) => found[0]?.symbol)).toEqual([
      'A/HRC/RES/43/25',
      'A/HRC/RES/43/25',
    ])
  })

  it('are not what only looks like them', () => {
    expect(cited('recalling its decisions 74/544 and 74/29')).toEqual(['A/DEC/74/544'])
    expect(cited('in 2019/20 some 24/7 ferries, or 3/4 of them, under resolution 8/9 of the Conference')).toEqual([])
    expect(
      cited('Commission on the Status of Women resolutions 51/2 of 9 March 2007 and 52/2 of 7 March 2008'),
    ).toEqual([])
  })

  it('in notes, and "Ibid." for the note before', () => {
    expect(
      cited('The Convention,', 'GA', [
        'Resolution 55/25, annex I.',
        'Ibid., annex II.',
        'A/75/289, para. 30.',
        'Ibid.',
        'United Nations, Treaty Series, vol. 3, No. 1.',
        'Ibid., vol. 4, No. 2.',
        'A/74/959-S/2020/724, enclosure.',
        'Ibid., as revised.',
      ]),
    ).toEqual([
      'note 1: A/RES/55/25, annex I',
      'note 2: A/RES/55/25, annex II, ibid.',
      'note 3: A/75/289, para. 30',
      'note 4: A/75/289, para. 30, ibid.',
      'note 7: A/74/959-S/2020/724, enclosure',
      'note 8: A/74/959-S/2020/724, ibid.',
    ])
  })

  it('in the other official languages', () => {
    expect(
      cited(
        'Rappelant la section VII de sa résolution 66/247 du 24 décembre 2011 et la résolution 2013/40 du Conseil économique et social',
      ),
    ).toEqual(['A/RES/66/247, section VII, 2011-12-24', 'E/RES/2013/40'])
    expect(cited('Recordando sus resoluciones 54/205, de 22 de diciembre de 1999, y 55/61,')).toEqual([
      'A/RES/54/205, 1999-12-22',
      'A/RES/55/61',
    ])
    expect(cited('ссылаясь на свои резолюции 72/306 от 24 июля 2018 года и 77/285 от 16 мая 2023 года')).toEqual([
      'A/RES/72/306, 2018-07-24',
      'A/RES/77/285, 2023-05-16',
    ])
    expect(cited('وإذ تشير إلى قرارها 73/279 ألف وقرار المجلس الاقتصادي والاجتماعي 2013/40')).toEqual([
      'A/RES/73/279 A',
      'E/RES/2013/40',
    ])
    expect(cited('回顾其2021年12月24日第76/245号和第78/253号决议')).toEqual([
      'A/RES/76/245, 2021-12-24',
      'A/RES/78/253',
    ])
  })

  it('keep the title that words give, and differ from the source where it says otherwise', () => {
    const [one] = citationsIn([{ text: 'its resolution 70/9, entitled “Safety of ferries”,', notes: [] }], {
      body: 'GA',
    })[0]!
    expect(one?.title).toBe('Safety of ferries')
    const source = { kind: 'resolution' as const, date: '2015-11-15', title: 'The safety of ferries' }
    expect(differencesOf({ ...one, date: '2015-11-16' }, source)).toEqual(['date'])
    expect(differencesOf({ title: 'Safety of bridges' }, source)).toEqual(['title'])
  })
})
