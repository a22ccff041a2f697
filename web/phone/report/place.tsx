import { useId, useState } from 'react'
import { useNavigate } from 'react-router'
import { Button } from '../../parts/button.tsx'
import { Dock } from '../../parts/dock.tsx'
import { PlainForm } from '../../parts/fields/plain-inputs.tsx'
import { PhoneShell } from '../../shells/phone-shell.tsx'
import { useWords } from '../../words/language.ts'
import type { About, Village } from '../about.ts'
import { FindField } from '../find-field.tsx'
import { changeDraft, type Draft } from './draft.ts'
import { spotField } from './fields.ts'
import { useReport } from './ground.tsx'
import { findNearest, isFar } from './near.ts'

const choose = (village: Village): void => changeDraft({ place: { code: village.code, name: village.fullName } })

interface ListProps {
  label: string
  items: readonly { readonly code: string; readonly name: string }[]
  chosen: string | undefined
  onChoose: (code: string) => void
}

/** Names in the county's own order, two to a line. */
const Names = ({ label, items, chosen, onChoose }: ListProps) => {
  const name = useId()
  return (
    <fieldset className="names">
      <legend>{label}</legend>
      {items.map((item) => (
        <label key={item.code}>
          <input type="radio" name={name} checked={item.code === chosen} onChange={() => onChoose(item.code)} />
          {item.name}
        </label>
      ))}
    </fieldset>
  )
}

/** Asks the device once where it is, and proposes the nearest village. Nothing is followed. */
const MyPosition = ({ villages, draft }: { villages: readonly Village[]; draft: Draft }) => {
  const { t } = useWords()
  const [state, setState] = useState<'still' | 'asking' | 'failed' | 'far' | 'found'>('still')
  if (!('geolocation' in navigator)) return null
  const ask = () => {
    setState('asking')
    navigator.geolocation.getCurrentPosition(
      ({ coords: { longitude: lon, latitude: lat } }) => {
        const village = findNearest(villages, lon, lat)
        if (!village || isFar(village, lon, lat)) return setState('far')
        choose(village)
        changeDraft({ point: { lon, lat } })
        setState('found')
      },
      () => setState('failed'),
      { enableHighAccuracy: true, timeout: 15_000 },
    )
  }
  return (
    <div className="my-position">
      <Button busy={state === 'asking'} onClick={ask}>
        {state === 'asking' ? t('point.asking') : t('place.mine')}
      </Button>
      {state === 'failed' && <p role="alert">{t('point.failed')}</p>}
      {state === 'far' && <p role="alert">{t('place.far')}</p>}
      {draft.point && (
        <p role="status">
          {t('place.near', { place: draft.place?.name ?? '' })}
          <button type="button" className="link" onClick={() => changeDraft({ point: undefined })}>
            {t('place.drop-point')}
          </button>
        </p>
      )}
    </div>
  )
}

/** Town, then village; by name or from the lists. */
export const VillageChoice = ({
  about,
  chosen,
  onChoose,
}: {
  about: About | undefined
  /** Code of the village. */
  chosen: string | undefined
  onChoose: (village: Village) => void
}) => {
  const { t } = useWords()
  const [filter, setFilter] = useState('')
  // Undefined until touched: a place that comes by position or by name brings its town along. Empty while another is chosen.
  const [town, setTown] = useState<string>()
  const chosenTown = town ?? chosen?.slice(0, 9)
  const villages = about?.villages ?? []
  const typed = filter.trim()
  const byName = typed ? villages.filter((village) => village.fullName.includes(typed)).slice(0, 20) : []
  const byCode = (code: string) => {
    const village = villages.find((one) => one.code === code)
    if (village) onChoose(village)
  }
  return (
    <>
      <FindField label={t('place.find')} typed={filter} onType={setFilter} />
      {typed ? (
        <>
          <Names
            label={t('place.found', { n: byName.length })}
            items={byName.map(({ code, fullName }) => ({ code, name: fullName }))}
            chosen={chosen}
            onChoose={byCode}
          />
          {byName.length === 0 && <p className="meta">{t('place.none', { query: typed })}</p>}
        </>
      ) : chosenTown ? (
        <>
          <div className="kind-card">
            <p>{about?.towns.find(({ code }) => code === chosenTown)?.name}</p>
            <button type="button" className="link" onClick={() => setTown('')}>
              {t('place.other-town')}
            </button>
          </div>
          <Names
            label={t('place.village')}
            items={villages.filter((village) => village.code.startsWith(chosenTown))}
            chosen={chosen}
            onChoose={byCode}
          />
        </>
      ) : (
        <Names label={t('place.town')} items={about?.towns ?? []} chosen={undefined} onChoose={setTown} />
      )}
    </>
  )
}

/** Where it is: by position, by name or from the lists. */
export const PlaceChoice = ({ about, draft }: { about: About | undefined; draft: Draft }) => (
  <div className="place-choice">
    <MyPosition villages={about?.villages ?? []} draft={draft} />
    <VillageChoice about={about} chosen={draft.place?.code} onChoose={choose} />
  </div>
)

/** Where the problem is. */
export const PlacePage = () => {
  const { t } = useWords()
  const { about, draft, errors } = useReport()
  const navigate = useNavigate()
  const back = () => void navigate(-1)
  return (
    <PhoneShell
      title={t('report.where')}
      onBack={back}
      dock={
        <Dock
          go={{ words: t('place.here'), onGo: back, disabled: !draft.place }}
          sum={draft.place ? <b>{draft.place.name}</b> : t('place.not-chosen')}
        />
      }
    >
      <PlaceChoice about={about} draft={draft} />
      <PlainForm
        fields={[spotField]}
        values={{ spot: draft.spot }}
        onChange={({ spot }) => changeDraft({ spot: String(spot ?? '') })}
        errors={errors}
      />
    </PhoneShell>
  )
}
