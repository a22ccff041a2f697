import type { Answer } from '../../api/client.ts'

/** The answers of the house by the names that the desk uses. */
export type MeAnswer = Answer<'/api/me'>
export type WorkAnswer = Answer<'/api/work'>
type CasesAnswer = Answer<'/api/cases'>
export type CaseRow = CasesAnswer['rows'][number]
export type DivisionAnswer = Answer<'/api/cases/counts'>
export type CaseAnswer = Answer<'/api/cases/{id}'>
export type CaseStep = CaseAnswer['steps'][number]
export type CaseAct = CaseAnswer['acts'][number]
export type ProgrammeAnswer = Answer<'/api/programmes/{id}'>
export type Chip = NonNullable<CaseRow['chip']>
