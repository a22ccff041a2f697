/** A key as a cap. Not read aloud: whatever it belongs to tells its key by aria-keyshortcuts, or in words. */
export const Keycap = ({ children }: { children: string | undefined }) => (
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a kbd element takes no focus
  <kbd aria-hidden="true">{children}</kbd>
)
