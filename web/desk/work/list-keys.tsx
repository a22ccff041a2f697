import { KeyFoot } from '../../parts/key-hint.tsx'
import { useWords } from '../../words/language.ts'
import type { CaseAnswer } from '../telling/answers.ts'

interface ListKeysProps {
  answer: CaseAnswer | undefined
  /** Whether V pastes a message, and N takes a matter down. */
  pastes: boolean
  takesDown: boolean
}

/** The keys at the foot of a list: those of moving, and the key of what the reader usually does to the case where they stand. */
export const ListKeys = ({ answer, pastes, takesDown }: ListKeysProps) => {
  const { t, say } = useWords()
  const usual = answer?.acts.find((act) => act.rank === 'go' && act.key && !act.refused)
  const hints = [
    { keys: ['J', 'K'], words: t('keys.move') },
    ...(usual?.key ? [{ keys: [usual.key.toUpperCase()], words: say(usual.words) }] : []),
    { keys: ['C'], words: t('keys.dial') },
    { keys: ['X'], words: t('keys.mark') },
    ...(pastes ? [{ keys: ['V'], words: t('keys.chat') }] : []),
  ]
  const all = [
    ...hints,
    { keys: ['↵'], words: t('keys.enter') },
    { keys: ['T'], words: t('keys.phrase') },
    { keys: ['1', '2', '3'], words: t('keys.unit') },
    { keys: ['/'], words: t('keys.search') },
    { keys: ['Home', 'End'], words: t('keys.ends') },
    { keys: ['W'], words: t('keys.mark-all') },
    ...(takesDown ? [{ keys: ['N'], words: t('keys.intake') }] : []),
    { keys: ['Esc'], words: t('keys.escape') },
  ]
  return <KeyFoot hints={hints} all={all} />
}
