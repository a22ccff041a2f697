import type { FieldInputProps } from './field.ts'

/** What every input carries, so that its label, help and fault are told with it. */
export const marks = ({ id, invalid, describedBy, field }: FieldInputProps) => ({
  id,
  'aria-invalid': invalid || undefined,
  'aria-describedby': describedBy,
  'aria-required': field.required || undefined,
})
