/*
 * What a phone paper is, as text: the same in the browser and in the house, so that both come to the same digests. Pure, and free of
 * everything that only one of them has.
 */

/** Bytes of the random number that is a paper. Nobody but its rater sees it before it is cast. */
export const PAPER_BYTES = 32
/** RFC 9474, RSABSSA-SHA384-PSS-Deterministic: what is signed is a random number already. */
export const SALT_BYTES = 48
export const MODULUS_BITS = 3072

export interface Paper {
  readonly ballot: string
  readonly pile: string
  /** In base64url. */
  readonly number: string
  /** By the line of each person rated. */
  readonly marks: { readonly [line: string]: string }
}

/** The text whose SHA-256 is the print of a paper, by which its rater finds it in the box. */
export const printText = ({ ballot, pile, number, marks }: Paper): string =>
  [
    'liuchi.ballot-paper.1',
    ballot,
    pile,
    number,
    ...Object.keys(marks)
      .sort((a, b) => Number(a) - Number(b))
      .map((line) => `${line}=${marks[line]}`),
  ].join('\n')

/** The text whose SHA-256 stands for a closed box: the prints of its papers in hex, sorted. */
export const boxText = (prints: readonly string[]): string => ['liuchi.ballot-box.1', ...[...prints].sort()].join('\n')
