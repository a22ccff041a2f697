import { findFen, formatYuan } from '#kernel/amount.ts'
import { findMilli, formatMilli } from '#kernel/appraisal/points.ts'
import { maskCard, maskIdentityNumber } from '#kernel/register/mask-number.ts'
import type { Say, Words } from '../../words/language.ts'
import { type Field, type FieldValue, isEmpty, listOf, pickOf, picksOf, takenOf, textOf } from './field.ts'

/** What stands in a field, in words: for looking over a form before it is sent. Numbers of cards and papers show their ends only. */
export function filledWords(t: Say, say: (words: Words) => string, field: Field, value: FieldValue): string {
  if (isEmpty(value)) return t('field.empty')
  const choice = (one: string): string => {
    const found = field.choices?.find((each) => each.value === one)
    return found ? say(found.words) : one
  }
  switch (field.kind) {
    case 'choice':
      return choice(textOf(value))
    case 'many-choices':
      return listOf(value).map(choice).join(t('field.and'))
    case 'yes-no':
      return t(value === true ? 'yes' : 'no')
    case 'amount': {
      const fen = findFen(textOf(value))
      return fen === undefined ? textOf(value) : `${formatYuan(fen)} ${t('unit.yuan')}`
    }
    case 'score': {
      const points = findMilli(textOf(value))
      return points === undefined ? textOf(value) : `${formatMilli(points)} ${t('unit.points')}`
    }
    case 'bank-card':
      return maskCard(textOf(value))
    case 'identity-number':
      return maskIdentityNumber(textOf(value))
    case 'place':
    case 'person':
    case 'household':
    case 'work-item':
    case 'entry':
    case 'organisation':
      return pickOf(value)?.name ?? ''
    case 'persons':
    case 'organisations':
      return picksOf(value)
        .map(({ name }) => name)
        .join(t('field.and'))
    case 'photos':
      return t('field.photos', { n: takenOf(field, value).length })
    case 'files':
      return t('field.files', { n: takenOf(field, value).length })
    case 'voice':
      return t('field.voices', { n: takenOf(field, value).length })
    case 'point':
      return t('field.point')
    default:
      return textOf(value).trim()
  }
}
