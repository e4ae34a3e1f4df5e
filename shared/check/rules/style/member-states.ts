import { inProse, instead, proseGate } from '../../style/in-prose'
import { paragraphRule } from '../../rule'

/** Member States of the United Nations; member States of other organizations. */
export const memberStates = paragraphRule({
  id: 'member-states',
  about:
    '“Member States” has a capital M for those of the United Nations and a small one for those of other organizations; “States” always has a capital.',
  level: 'warning',
  reference: 'Editorial Manual, Capitalization',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: 'OP 1: _Urges_ Member States, member States of the Ferry Union, and the federal member states of Norland;',
      },
      {
        text: `
          PP: _Noting_ that the Ferry Union had invited all member States to reply, and that its member States did so,
          PP: _Noting_ the implementation by Member States of the Convention,`,
      },
    ],
    bad: [
      {
        text: 'OP 1: _Urges_ all member states to inspect ferries, and invites Member states to report;',
        messages: ['“States” has a capital S', 'It is “Member States”'],
      },
      {
        text: 'OP 1: _Invites_ member States to inspect their ferries;',
        messages: ['Of the United Nations it is “Member States”'],
      },
      {
        text: 'OP 1: _Also urges_ member States to work with the International Maritime Organization;',
        messages: ['Of the United Nations it is “Member States”'],
      },
      {
        text: 'OP 1: _Invites_ Member States of the European Union to inspect their ferries;',
        messages: ['Of another organization it is “member States”'],
      },
    ],
  },
  find: (unit, { organ }) =>
    !OURS.test(organ)
      ? []
      : inProse(unit, GATE, STATES, ({ 0: whole, 1: member = '', 2: state = '', 3: plural = '', index }, prose) => {
          const before = prose.slice(Math.max(0, index - 30), index)
          const after = prose.slice(index + whole.length)
          const isTheirs =
            /^s? of (?:the )?(?:European|African|Arab|Eurasian|Caribbean|Pacific) (?:Union|Community|League|Economic)|^s? of (?:the )?(?:League of|Council of Europe|Organi[sz]ation |Association of|Commonwealth|Community of)|^s? of (?:the )?(?:EU|AU|ASEAN|NATO|OSCE|OECD)\b/u.test(
              plural + after,
            )
          if (/\b[Ff]ederal $/u.test(before)) return undefined
          const write = (words: string): string => words + plural
          if (member === 'Member' && state === 'State') {
            return isTheirs && !/\b(?:Development|Ministers|Conference) of $/u.test(before)
              ? instead('Of another organization it is “member States”', write('member State'))
              : undefined
          }
          if (member === 'Member')
            return instead(`It is “${write('Member State')}”`, write(isTheirs ? 'member State' : 'Member State'))
          const isOurs =
            /\b(?:United Nations|UN) $/u.test(before) ||
            (!isTheirs &&
              ADDRESSED.test(before) &&
              !/^ of\b/u.test(after) &&
              // What stands behind a call upon them is what they are to do.
              !OTHERS.test((isCall(before, index) ? before : prose).replaceAll(/United Nations/gu, '')))
          if (state === 'state') {
            return {
              message: '“States” has a capital S',
              ...(isOurs && { fix: { title: `Write “${write('Member State')}”`, text: write('Member State') } }),
            }
          }
          return isOurs
            ? instead(`Of the United Nations it is “${write('Member State')}”`, write('Member State'))
            : undefined
        }),
})

/** Elsewhere the members may be those of the organization that speaks. */
const OURS = /^(?:$|GA|A\/|ECOSOC|E\/|HRC)/u
const GATE = proseGate({ words: 'member' }, /ember[ -][Ss]tate/)
const STATES = /(?<![\p{L}-])([Mm]ember)[ -]([Ss]tate)(s?)(?![\p{L}-])/gu
/** Whom a text of the United Nations turns to. */
const ADDRESSED =
  /(?:^|\b(?:efforts of|views of|among|between|[Uu]rg(?:es?|ing)|[Ii]nvit(?:es?|ing)|[Ee]ncourag(?:es?|ing)|[Cc]all(?:s|ed)? up?on|[Rr]equest(?:s|ing)|[Rr]emind(?:s|ing)|[Aa]ppeal(?:s|ing) to|by|to|from|all|other|some|many|most|several|interested|individual|that|for) )$/u
/** The paragraph turns to them with its first words: "Also urges member States to". */
const isCall = (before: string, index: number): boolean =>
  index < 30 &&
  /^(?:Also |Further )?(?:[Uu]rges|[Ii]nvites|[Ee]ncourages|[Cc]alls? upon|[Rr]equests|[Rr]eminds|[Aa]ppeals to) (?:all )?$/u.test(
    before,
  )

/** Words that may name another organization, whose members they would be. */
const OTHERS =
  /\b(?:Organi[sz]ation|Union|League|Community|Association|Council|Initiative|Commission|Francophonie|Agency|Institute|Centre|Commonwealth|Group|Forum|Bank|Authority|Fund|Conference|Court|Parties|ECE|[A-Z]{2,}\w*)\b|\bits members?\b|\ufffc/u
