/** The mark: two upright bars, the walls of the lane. Decoration beside the name, so it has no words of its own. */
export const Mark = ({ large = false }: { large?: boolean }) => (
  <i className={large ? 'mark large' : 'mark'} aria-hidden="true" />
)
