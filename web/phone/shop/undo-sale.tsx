import { useState } from 'react'
import { useAct, useRefusal } from '../../api/hooks.ts'
import { Button } from '../../parts/button.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { useWords } from '../../words/language.ts'

export interface Sold {
  readonly shop: string
  readonly household: string
  readonly member?: string
  readonly sale: string
}
const whys = ['wrong-household', 'wrong-goods', 'brought-back'] as const

/** Undoes one sale: one press opens the reasons, the reason does it. Never on paper. */
export const UndoSale = ({ of, name }: { of: Sold; name: string }) => {
  const { t } = useWords()
  const refusalOf = useRefusal()
  const [open, setOpen] = useState(false)
  const act = useAct<{ points: number }>()
  const refusal = refusalOf(act.error)
  return (
    <div className="shop-undo">
      <Button look="quiet" aria-expanded={open} aria-label={t('shop.undo-of', { name })} onClick={() => setOpen(!open)}>
        {t(open ? 'shop.undo-not' : 'shop.undo')}
      </Button>
      {open && (
        <fieldset>
          <legend>{t('shop.undo-why')}</legend>
          {whys.map((why) => (
            <Button
              key={why}
              busy={act.busy}
              onClick={() => void act.run('/api/credit-points/redeem/undo', { ...of, why })}
            >
              {t(`shop.undo.${why}`)}
            </Button>
          ))}
        </fieldset>
      )}
      {refusal && <RefusalNote {...refusal} />}
    </div>
  )
}
