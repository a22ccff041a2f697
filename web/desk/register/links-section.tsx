import type { Answer } from '../../api/client.ts'
import { KeyValues } from '../../parts/key-values.tsx'
import { Section } from '../../parts/section.tsx'
import { useWords } from '../../words/language.ts'

type Link = Answer<'/api/people/{id}'>['links'][number]

/** What a person or an organisation is linked to, each with the day since when. */
export const LinksSection = ({ links }: { links: readonly Link[] }) => {
  const { t, say } = useWords()
  if (links.length === 0) return null
  return (
    <Section title={t('people.links')} last>
      <KeyValues
        rows={links.map((link) => ({
          label: link.kindWords ? say(link.kindWords) : link.kind,
          words: [
            t('people.link', { from: link.from.name, to: link.to.name, since: link.fromDay }),
            ...(link.until ? [t('people.link-until', { until: link.until })] : []),
            ...(link.document ? [link.document] : []),
          ].join('　'),
        }))}
      />
    </Section>
  )
}
