import { EmptyState } from '../parts/empty-state.tsx'
import type { Story } from './story.ts'

const found = Object.values(import.meta.glob<{ story: Story }>('../parts/**/*.story.tsx', { eager: true }))

/** Every part in its situations, and the way to the whole pages. */
export const Stories = ({ names }: { names: readonly string[] }) => (
  <main className="stories">
    <h1>部件样张</h1>
    <p>
      {names.map((name) => (
        <a key={name} href={`?page=${name}`}>
          {name}
        </a>
      ))}
    </p>
    {found.length === 0 && <EmptyState words="没有样张。" />}
    {found.map(({ story }) => (
      <section key={story.part} aria-label={story.part}>
        <h2>{story.part}</h2>
        <div>
          {story.cases.map((one) => (
            <figure key={one.words} className={`at-${story.at ?? 'desk'}`}>
              <figcaption>{one.words}</figcaption>
              {one.show()}
            </figure>
          ))}
        </div>
      </section>
    ))}
  </main>
)
