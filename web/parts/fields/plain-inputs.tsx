import { Choice, ManyChoices, YesNo } from './choice-inputs.tsx'
import { FieldForm, type FieldFormProps, type FieldInputs } from './field-form.tsx'
import {
  Entry,
  Household,
  Organisation,
  Organisations,
  Person,
  Persons,
  Place,
  PointInput,
  WorkItem,
} from './found-inputs.tsx'
import { rowsInput, type TakeProps } from './rows-input.tsx'
import { Files, Photos, Voice } from './taken-inputs.tsx'
import {
  Amount,
  BankCard,
  Day,
  Identity,
  Instant,
  LongText,
  Phone,
  Points,
  Score,
  Text,
  Whole,
} from './typed-inputs.tsx'

const Take = ({ words, onTake }: TakeProps) => (
  <button type="button" className="link" onClick={onTake}>
    {words}
  </button>
)

/** The plain set: the browser's own controls, large enough for a finger. */
export const plainInputs: FieldInputs = {
  text: Text,
  'long-text': LongText,
  number: Whole,
  amount: Amount,
  points: Points,
  score: Score,
  choice: Choice,
  'many-choices': ManyChoices,
  date: Day,
  instant: Instant,
  code: Text,
  case: Text,
  'work-item': WorkItem,
  entry: Entry,
  place: Place,
  person: Person,
  persons: Persons,
  household: Household,
  organisation: Organisation,
  organisations: Organisations,
  point: PointInput,
  photos: Photos,
  files: Files,
  voice: Voice,
  phone: Phone,
  'identity-number': Identity,
  'bank-card': BankCard,
  'yes-no': YesNo,
  rows: rowsInput(() => plainInputs, Take),
}

/** A form on a phone or on the public site. */
export const PlainForm = (props: FieldFormProps) => <FieldForm {...props} inputs={plainInputs} />
