import { ofCouncil, rewrite } from '../mutation'
import type { Mutation } from '../mutation'

const PROSE = /^(?:para|PP|OP|sub|note)/u
/** A State of one word; "Bosnia and Herzegovina" is of more. */
const NAME = String.raw`(?!Bosnia|Serbia|Antigua|Trinidad|Saint)\p{Lu}\p{Ll}+`

export const names: readonly Mutation[] = [
  {
    id: 'states-out-of-order',
    about: 'Two States of a list change places',
    asks: 'sure',
    rules: /state|list|respondent/u,
    plant: (example, random) =>
      rewrite(
        example,
        random,
        new RegExp(String.raw`(?<=States: |^note \d+: )((?:${NAME}, )+)(${NAME}), (${NAME})(?=,| and)`, 'u'),
        ([, first, one, other]) => `${first}${other}, ${one}`,
        /^(?:para|note)/u,
      ),
  },
  {
    id: 'state-twice',
    about: 'A State stands twice in a list',
    asks: 'sure',
    rules: /state|list|count|respondent/u,
    plant: (example, random) =>
      rewrite(
        example,
        random,
        new RegExp(String.raw`(?<=States: |^note \d+: )(${NAME}), (${NAME})(?=,)`, 'u'),
        ([, one]) => `${one}, ${one}`,
        /^(?:para|note)/u,
      ),
  },
  {
    id: 'name-of-another-time',
    about: 'A State has the name it had before',
    asks: 'sure',
    rules: /state|list|respondent/u,
    plant: (example, random) =>
      rewrite(
        example,
        random,
        /\b(?:Türkiye|Eswatini|Czechia|North Macedonia|Cabo Verde)(?!\p{L})/u,
        ({ 0: name }) => FORMER[name],
        PROSE,
      ) ?? rewrite(example, random, /(?<=States: )\p{Lu}\p{L}+(?=,)/u, () => 'Swaziland', /^para/u),
  },
  {
    id: 'informal-name',
    about: 'A State has a name in common use in a list',
    asks: 'sure',
    rules: /state|list|respondent/u,
    plant: (example, random) =>
      rewrite(example, random, /(?<=States: \p{Lu}\p{L}+, )\p{Lu}\p{L}+(?=,)/u, () => 'Ivory Coast', /^para/u),
  },
  {
    id: 'name-without-article',
    about: 'A name that takes an article loses it',
    asks: 'sure',
    rules: /state|article|reply/u,
    // The Security Council speaks of Sudan without it; the Sudan People’s Liberation Movement is no State.
    plant: (example, random) =>
      (ofCouncil(example)
        ? undefined
        : rewrite(
            example,
            random,
            /(?<= (?:of|by|in|to) )the (?=Philippines|Sudan\b(?! and| \p{Lu})|Syrian Arab Republic|United States of America|Russian Federation|Republic of Korea|Democratic Republic of the Congo)/u,
            () => '',
            /^(?:para|PP|OP)/u,
          )) ??
      rewrite(example, random, /Norland reported that/u, () => 'Government of Philippines reported that', /^para/u),
  },
  {
    id: 'respondent-not-declared',
    about: 'A State stands in a group of respondents that is not among those declared',
    asks: 'sure',
    rules: /state|respondent|list|member/u,
    plant: (example, random) => {
      const declared = /following \d+ States: (.*?)\.$/mu.exec(example.text)?.[1]
      if (!declared || declared.includes('Zimbabwe')) return undefined
      return rewrite(
        example,
        random,
        new RegExp(String.raw`(?<=^note 6: (?:${NAME}, )*${NAME}) and ${NAME}(?=\.$)`, 'u'),
        () => ' and Zimbabwe',
        /^note/u,
      )
    },
  },
  {
    id: 'organization-misnamed',
    about: 'The official name of an organization is not quite kept',
    asks: 'sure',
    rules: /name|organization|instrument/u,
    plant: (example, random) =>
      rewrite(
        example,
        random,
        /United Nations Office on Drugs and Crime|International Maritime Organization|World Health Organization|United Nations Development Programme|Office of the United Nations High Commissioner for Refugees|United Nations Children’s Fund|Food and Agriculture Organization of the United Nations|International Labour Organization/u,
        ({ 0: name }) => MISNAMED[name],
        /^(?:para|PP|OP)/u,
      ),
  },
  {
    id: 'instrument-misnamed',
    about: 'The title of an instrument is not quite kept',
    asks: 'sure',
    rules: /name|organization|instrument/u,
    plant: (example, random) =>
      rewrite(
        example,
        random,
        /Convention against Transnational Organized Crime|Convention on the Rights of the Child|Convention on the Elimination of All Forms of Discrimination against Women|Universal Declaration of Human Rights|Convention on the Rights of Persons with Disabilities|International Covenant on Economic, Social and Cultural Rights|Paris Agreement under|Convention on the Law of the Sea/u,
        ({ 0: title }) => MISTITLED[title],
        /^(?:para|PP|OP)/u,
      ),
  },
  {
    id: 'acronym-with-two-expansions',
    about: 'One acronym is expanded in two ways',
    asks: 'sure',
    rules: /acronym|name|organization/u,
    plant: (example, random) =>
      rewrite(
        example,
        random,
        /UNODC had trained inspectors/u,
        () => 'The United Nations Organization for Drug Control (UNODC) had trained inspectors',
        /^para/u,
      ),
  },
  {
    id: 'acronym-undefined',
    about: 'An acronym is used that was never defined',
    asks: 'maybe',
    rules: /acronym/u,
    plant: (example, random) =>
      rewrite(example, random, /Norland reported that it/u, () => 'Norland reported that PFSA', /^para/u),
  },
  {
    id: 'united-nations-abbreviated',
    about: '“UN” stands for the United Nations',
    asks: 'sure',
    plant: (example, random) =>
      ofCouncil(example)
        ? undefined
        : rewrite(
            example,
            random,
            /(?<=\bthe )United Nations(?= (?:system|Convention|Office|Secretariat|agencies))/u,
            () => 'UN',
            /^(?:para|PP|OP)/u,
          ),
  },
  {
    id: 'acronym-with-full-stops',
    about: 'An acronym has full stops',
    asks: 'sure',
    rules: /acronym/u,
    plant: (example, random) => rewrite(example, random, /UNODC(?= had trained)/u, () => 'U.N.O.D.C.', /^para/u),
  },
]

const FORMER: Readonly<Record<string, string>> = {
  Türkiye: 'Turkey',
  Eswatini: 'Swaziland',
  Czechia: 'Czech Republic',
  'North Macedonia': 'the former Yugoslav Republic of Macedonia',
  'Cabo Verde': 'Cape Verde',
}
const MISNAMED: Readonly<Record<string, string>> = {
  'United Nations Office on Drugs and Crime': 'United Nations Office for Drugs and Crime',
  'International Maritime Organization': 'International Maritime Organisation',
  'World Health Organization': 'World Health Organisation',
  'United Nations Development Programme': 'United Nations Development Program',
  'Office of the United Nations High Commissioner for Refugees':
    'Office of the United Nations High Commissioner on Refugees',
  'United Nations Children’s Fund': 'United Nations Childrens’ Fund',
  'Food and Agriculture Organization of the United Nations': 'Food and Agricultural Organization of the United Nations',
  'International Labour Organization': 'International Labor Organization',
}
const MISTITLED: Readonly<Record<string, string>> = {
  'Convention against Transnational Organized Crime': 'Convention on Transnational Organized Crime',
  'Convention on the Rights of the Child': 'Convention on the Rights of Children',
  'Convention on the Elimination of All Forms of Discrimination against Women':
    'Convention on the Elimination of All Forms of Discrimination Against Women',
  'Universal Declaration of Human Rights': 'Universal Declaration on Human Rights',
  'Convention on the Rights of Persons with Disabilities': 'Convention on the Rights of Persons with Disability',
  'International Covenant on Economic, Social and Cultural Rights':
    'International Covenant on Economic, Cultural and Social Rights',
  'Convention on the Law of the Sea': 'Convention of the Law of the Sea',
}
