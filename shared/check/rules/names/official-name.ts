import { officialNamesOf } from '../../names/official-names'
import { SET_APART, proseOf } from '../../style/prose'
import { isFootnote, paragraphRule } from '../../rule'
import type { Found } from '../../rule'
import { placeOf, wordsOf } from '../../unit'

/** Organizations and instruments bear their official names, word for word. */
export const officialName = paragraphRule({
  id: 'official-name',
  about: 'Organizations, treaties, declarations and conferences are called by their official names, word for word.',
  level: 'warning',
  reference: 'Editorial Manual, Capital letters; Abbreviations',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: 'para 1: The Convention on the Rights of the Child and the United Nations Office on Drugs and Crime are named.',
      },
      { text: 'para 1: The convention on the rights of ferries and the Convention on the Safety of Ferries are two.' },
      {
        text: 'para 1: The United Nations Offices at Geneva and Vienna, and the Organized Crime Convention, are named.',
      },
      { text: 'para 1: “Convention of the Rights of the Child” is what the reply calls it.' },
    ],
    bad: [
      {
        text: 'para 1: Under the Convention of the Rights of the Child ferries are safe.',
        messages: ['The official name is “Convention on the Rights of the Child”'],
      },
      {
        text: 'OP: _Invites_ the International Maritime Organisation and the United Nations Childrens’ Fund to help.',
        messages: [
          'The official name is “International Maritime Organization”',
          'The official name is “United Nations Children’s Fund”',
        ],
      },
      {
        text: 'OP: _Notes_ the United Nations Development Program and the International Covenant on Economic, Cultural and Social Rights;',
        messages: [
          'The official name is “United Nations Development Programme”',
          'The official name is “International Covenant on Economic, Social and Cultural Rights”',
        ],
      },
      {
        text: 'OP: _Requests_ the United Nations Office for Drugs and Crime to help.',
        messages: ['The official name is “United Nations Office on Drugs and Crime”'],
      },
      {
        text: 'para 1: The Convention on the Elimination of All Forms of Discriminations against Women and the Universal Declaration on Human Rights.',
        messages: [
          'The official name is “Convention on the Elimination of All Forms of Discrimination against Women”',
          'The official name is “Universal Declaration of Human Rights”',
        ],
      },
      {
        text: 'para 1: The International Convention for the Protection of All Persons from Forced Disappearance was signed.',
        messages: [
          'The official name is “International Convention for the Protection of All Persons from Enforced Disappearance”',
        ],
      },
    ],
  },
  find: (unit) => {
    if (!isFootnote(unit) && (unit.kind === 'quote' || unit.kind === 'contents')) return []
    return officialNamesOf(unit).flatMap(({ from, to, official, exact }): Found[] => {
      if (exact || proseOf(unit)[from] === SET_APART) return []
      const name = /^[^\p{Ll}]*$/u.test(wordsOf(unit).slice(from, to)) ? official.name.toUpperCase() : official.name
      return [
        {
          ...placeOf(unit),
          from,
          to,
          message: `The official name is “${official.name}”`,
          fix: { title: `Write “${name}”`, text: name },
        },
      ]
    })
  },
})
