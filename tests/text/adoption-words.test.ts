import { describe, expect, test } from 'vitest'
import { adoptionIn, meetingIn, votersIn } from '../../shared/text/adoption-words'
import { agendaItemIn } from '../../shared/text/agenda-item'
import { namesIn, sponsorsIn } from '../../shared/text/sponsors'

describe('how a text was adopted, in words', () => {
  test.each([
    ['[Adopted without a vote.]', 'without-vote'],
    ['Adopted by consensus', 'without-vote'],
    ['Adopted by acclamation, 9901st meeting', 'without-vote'],
    ['[Adoptée sans être mise aux voix.]', 'without-vote'],
    ['[Aprobada sin votación.]', 'without-vote'],
    ['[Принята без голосования.]', 'without-vote'],
    ['[未经表决获得通过。]', 'without-vote'],
    ['[اعتمد بدون تصويت.]', 'without-vote'],
    ['adopted by a recorded vote of 120 to 10, with 5 abstentions', 'vote 120-10-5'],
    ['adopted by a vote of 120 in favour to none against, with no abstentions', 'vote 120-0-0'],
    ['by 120 votes to 10, with 1 abstention', 'vote 120-10-1'],
    ['120 in favour, 10 against and 5 abstentions', 'vote 120-10-5'],
    ['Adopted 133-3-0, 88th plenary meeting', 'vote 133-3-0'],
    ['Adoptée par 30 voix contre 13, avec 4 abstentions', 'vote 30-13-4'],
    ['Aprobada por 30 votos contra 13 y 4 abstenciones', 'vote 30-13-4'],
    ['Принята 30 голосами против 13 при 4 воздержавшихся', 'vote 30-13-4'],
    ['以30票对13票、4票弃权获得通过', 'vote 30-13-4'],
    ['Adopted unanimously, 9901st meeting', 'vote'],
    ['The draft was not adopted by a recorded vote of 3 to 10', undefined],
    ['Resolution adopted by the General Assembly on 4 May 2041', undefined],
    ['A/75/PV.41', undefined],
  ])('%s', (words, expected) => {
    const said = adoptionIn(words)
    const { inFavour, against, abstaining } = said?.tally ?? {}
    expect(said && [said.way, ...(said.tally ? [`${inFavour}-${against}-${abstaining}`] : [])].join(' ')).toBe(expected)
  })

  test.each([
    ['46th plenary meeting\n4 May 2041', '46th plenary meeting'],
    ['48th (resumed) plenary meeting', '48th (resumed) plenary meeting'],
    ['Adopted at its 7588th meeting, on 4 May', '7588th meeting'],
    ['46e séance plénière', '46e séance plénière'],
    ['46a sesión plenaria', '46a sesión plenaria'],
    ['46-е пленарное заседание', '46-е пленарное заседание'],
    ['第46次全体会议', '第46次全体会议'],
    ['الجلسة العامة 46', 'الجلسة العامة 46'],
    ['a meeting of ferries', undefined],
  ])('the meeting of %j', (words, expected) => {
    expect(meetingIn(words)).toBe(expected)
  })

  test('names of a vote are taken where there are as many as were counted', () => {
    const words = 'In favour: Norland, Sudria\nAgainst: None\nAbstaining: Trinidad and Tobago.'
    expect([
      votersIn(words, { inFavour: 2, against: 0, abstaining: 1 }),
      votersIn(words, { inFavour: 3, against: 0, abstaining: 1 }),
    ]).toEqual([{ inFavour: ['Norland', 'Sudria'], against: [], abstaining: ['Trinidad and Tobago'] }, undefined])
  })
})

describe('sponsors', () => {
  test.each([
    ['Denmark, Panama and Slovenia: draft resolution', ['Denmark', 'Panama', 'Slovenia']],
    [
      'Bosnia and Herzegovina, Antigua and Barbuda and Chad: revised draft decision*',
      ['Bosnia and Herzegovina', 'Antigua and Barbuda', 'Chad'],
    ],
    ['Trinidad and Tobago', ['Trinidad and Tobago']],
    ['Iran (Islamic Republic of) and the Sudan', ['Iran (Islamic Republic of)', 'Sudan']],
    [
      'Guinea (on behalf of the Group of 77 and China) and Norway',
      ['Guinea (on behalf of the Group of 77 and China)', 'Norway'],
    ],
    ['submitted by the Chair of the Committee following informal consultations', ['Chair of the Committee']],
    [
      'introduced in the Committee by the representative of Ghana on behalf of the Bureau',
      ['representative of Ghana on behalf of the Bureau'],
    ],
    ['on the basis of the report of the Credentials Committee', []],
    ['', []],
  ])('%s', (words, names) => {
    expect(sponsorsIn(words)).toEqual(names)
  })

  test('names of a list keep what stands in brackets, and no name stands twice', () => {
    expect(namesIn('Norland; Sudria (also for Tarvonia, Halden), Norland')).toEqual([
      'Norland',
      'Sudria (also for Tarvonia, Halden)',
    ])
  })
})

test.each([
  ['Agenda item 72 (b)', '72 (b)'],
  ['Item 6 of the provisional agenda*', '6'],
  ['Agenda items 5, 6 and 18 (a)', '5, 6 and 18 (a)'],
  ['Point 72 de l’ordre du jour', '72'],
  ['Tema 72 b) del programa', '72 b)'],
  ['Пункт 72 b) повестки дня', '72 b)'],
  ['议程项目72(b)', '72(b)'],
  ['البند ٧٢ (ب) من جدول الأعمال', '72 (ب)'],
  ['Safety of ferries', undefined],
])('the agenda item of %s is %s', (words, item) => {
  expect(agendaItemIn(words)).toBe(item)
})
