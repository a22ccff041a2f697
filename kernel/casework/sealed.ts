import type { CaseFile } from './case.ts'

/*
 * A case may be sealed: what it says concerns those who would read it. Its row then names no programme that is installed, so
 * that every list, count, figure, search, file and act fails closed without knowing of it. It is read through the case that
 * took it over (`CaseFile.main` of that one); its reporter is told how it stands and nothing of whose hands it went through.
 */

const SEALED = 'sealed/'

/** What a sealed case of a programme bears in the programme's place. */
export const sealedOf = (programme: string): string => `${SEALED}${programme}`

export const isSealed = ({ programme }: Pick<CaseFile, 'programme'>): boolean => programme.startsWith(SEALED)

/** Whose rules and words a case follows, sealed or not. */
export const programmeOfCase = ({ programme }: Pick<CaseFile, 'programme'>): string =>
  programme.startsWith(SEALED) ? programme.slice(SEALED.length) : programme
