/** The way into a row, for the keyboard too. */
export const RowWay = ({ words, onOpen }: { words: string; onOpen: () => void }) => (
  <button type="button" className="link row-way" onClick={onOpen}>
    {words}
  </button>
)
